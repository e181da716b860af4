// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { TargetReport } from '../../../server/contract/types.ts'
import { closeDashboard, openDashboard } from '../../../test/support/dashboard/open-dashboard.tsx'
import { sampleTargets } from '../../../test/support/dashboard/sample-reports.ts'

afterEach(closeDashboard)

type Case = TargetReport['cases'][number]

const caseOf = (
  number: string,
  state: Case['state'],
  respondBy: string,
  respondedAt: string | null,
): Case => ({
  ...(sampleTargets.cases[0] as Case),
  number,
  state,
  respondBy,
  respondedAt,
})
const open = (cases: readonly Case[]) =>
  openDashboard('targets', { answers: { 'GET /v1/reports/targets': { ...sampleTargets, cases } } })

const answered = caseOf('C-1', 'kept', '2026-11-18T10:00:00Z', '2026-11-17T10:00:00Z')
const answeredLate = caseOf('C-2', 'missed', '2026-11-10T10:00:00Z', '2026-11-11T10:00:00Z')
const inTime = caseOf('C-3', 'waiting', '2026-11-24T10:00:00Z', null)
const overdue = caseOf('C-4', 'missed', '2026-11-19T10:00:00Z', null)
const longOverdue = caseOf('C-5', 'missed', '2026-11-12T10:00:00Z', null)
const near = caseOf('C-6', 'near', '2026-11-22T18:00:00Z', null)

describe('the response targets', () => {
  it('begin with what waits longest past its target, and end with what was kept', async () => {
    const { view } = await open([answered, inTime, answeredLate, near, overdue, longOverdue])
    const numbers = (await view.findAllByRole('rowheader')).map(({ textContent }) => textContent)
    expect(numbers).toEqual(['C-5', 'C-4', 'C-6', 'C-3', 'C-2', 'C-1'])
  })

  it('count among those that wait the ones that are late already', async () => {
    const { view } = await open([answered, inTime, answeredLate, near, overdue, longOverdue])
    await view.findByText('4 cases wait for their first answer; past their target: 2, near it: 1.')
    closeDashboard()
    const done = await open([answered, answeredLate])
    await done.view.findByText('Every case here has had its first answer.')
  })

  it('are a hundred at once, the most pressing ones, and say where the others are', async () => {
    const kept = Array.from({ length: 130 }, (_, at) => ({ ...answered, number: `C-${1000 + at}` }))
    const { view } = await open([...kept, overdue])
    await view.findByText('31 more cases are in the CSV, or come first by another order.')
    const numbers = view.getAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(numbers).toHaveLength(100)
    expect(numbers[0]).toBe('C-4')
    // The tally is of all.
    view.getByText('130')
  })
})
