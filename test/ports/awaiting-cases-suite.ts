import { describe, expect, it } from 'vitest'
import type { CaseToOpen, SupportCase } from '../../server/cases/case.ts'
import type { CaseStore } from '../../server/cases/case-store.ts'
import { closeCase } from '../../server/cases/decisions/close-or-reopen.ts'
import { supportEntry } from '../../server/cases/decisions/support-entry.ts'
import type { AwaitingCases } from '../../server/cases/targets/awaiting-cases.ts'
import { createFlagDueTargets } from '../../server/cases/targets/flag-due-targets.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleSite } from '../support/sample-site.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

/** Monday 08:00 to 12:00 Pacific: near from 11:00 on. */
const OPENED_AT = new Date('2026-06-08T15:00:00Z')
const RESPOND_BY = new Date('2026-06-08T19:00:00Z')
const IN_TIME = new Date('2026-06-08T16:00:00Z')
const NEAR = new Date('2026-06-08T18:00:00Z')
const PAST = new Date('2026-06-08T19:00:00.001Z')

async function openedCase(cases: CaseStore, changes: Partial<CaseToOpen> = {}): Promise<SupportCase> {
  const toOpen = sampleCase({ site: sampleSite.id, openedAt: OPENED_AT, respondBy: RESPOND_BY, ...changes })
  const opened = await cases.open(toOpen, { key: unique('key'), requestDigest: 'digest' })
  if (opened.outcome !== 'opened') throw new Error('The case was not opened')
  return opened.case
}

export function describeAwaitingCases(
  stores: () => Pick<StoresUnderTest, 'cases'> & { awaiting: AwaitingCases },
): void {
  describe('the cases that await a response', () => {
    const flagAt = (now: Date) =>
      createFlagDueTargets({ ...stores(), sites: createSiteDirectory([sampleSite]), clock: () => now })()

    async function flagsOf(number: string): Promise<string[]> {
      const found = await stores().cases.findByNumber(number)
      return (found?.entries ?? []).map(({ kind }) => kind).filter((kind) => kind.startsWith('target_'))
    }

    const isAwaited = async (number: string) =>
      (await stores().awaiting.list()).some((awaited) => awaited.number === number)

    it('are those that are open and that support has not answered', async () => {
      const { cases } = stores()
      const [waiting, answered, closed] = [
        await openedCase(cases),
        await openedCase(cases),
        await openedCase(cases),
      ]
      const author = { name: 'Sam', email: 'sam@support.example' }
      await cases.change(answered.number, (found) =>
        supportEntry(found, { kind: 'reply', author, at: IN_TIME, channel: 'email', text: 'Hello' }),
      )
      await cases.change(closed.number, (found) =>
        closeCase(found, { author: { role: 'contact', ...author }, at: IN_TIME, channel: 'widget' }),
      )
      expect(await Promise.all([waiting, answered, closed].map(({ number }) => isAwaited(number)))).toEqual([
        true,
        false,
        false,
      ])
      const { number } = waiting
      expect((await stores().awaiting.list()).find((awaited) => awaited.number === number)).toEqual({
        number,
        site: sampleSite.id,
        openedAt: OPENED_AT,
        respondBy: RESPOND_BY,
        toldNear: false,
      })
    })

    it('wait still when support has only made a note for itself', async () => {
      const { number } = await openedCase(stores().cases)
      await stores().cases.change(number, (found) =>
        supportEntry(found, {
          kind: 'reply',
          author: { name: 'Sam', email: 'sam@support.example' },
          at: IN_TIME,
          channel: 'email',
          text: 'Who takes this?',
          supportOnly: true,
        }),
      )
      expect(await isAwaited(number)).toBe(true)
    })

    it('are flagged once as their target comes near, and once when it is missed', async () => {
      const { number } = await openedCase(stores().cases)
      await flagAt(IN_TIME)
      expect(await flagsOf(number)).toEqual([])
      await flagAt(NEAR)
      await flagAt(NEAR)
      await flagAt(RESPOND_BY)
      expect(await flagsOf(number)).toEqual(['target_near'])
      await flagAt(PAST)
      await flagAt(PAST)
      expect(await flagsOf(number)).toEqual(['target_near', 'target_missed'])
      expect(await isAwaited(number)).toBe(false)
    })

    it('are flagged as missed alone when no server was there while the target was near', async () => {
      const { number } = await openedCase(stores().cases)
      await flagAt(PAST)
      await flagAt(NEAR)
      expect(await flagsOf(number)).toEqual(['target_missed'])
    })

    it('are flagged by one of several servers that look at once', async () => {
      const { number } = await openedCase(stores().cases)
      await Promise.all([flagAt(NEAR), flagAt(NEAR), flagAt(NEAR)])
      await Promise.all([flagAt(PAST), flagAt(PAST), flagAt(PAST)])
      expect(await flagsOf(number)).toEqual(['target_near', 'target_missed'])
    })

    it('look to the contact as they did before, when they are flagged', async () => {
      const { number } = await openedCase(stores().cases)
      await flagAt(PAST)
      expect(await stores().cases.findByNumber(number)).toMatchObject({
        status: 'open',
        respondedAt: null,
        updatedAt: OPENED_AT,
        entries: [{ kind: 'opened' }, { kind: 'target_missed', supportOnly: true }],
      })
    })

    it('are left alone when their site is not served here', async () => {
      const { number } = await openedCase(stores().cases, { site: unique('pub') })
      await flagAt(PAST)
      expect(await flagsOf(number)).toEqual([])
    })
  })
}
