import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStores } from '../../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../../test/ports/store-suite.ts'
import { ChildProgram } from '../../../test/support/child-program.ts'
import { dataFolderWithStore } from '../../../test/support/embedded-store.ts'
import { sampleCase } from '../../../test/support/sample-case.ts'
import { openDatabase } from './open-database.ts'

const OPEN_CASES = new URL('../../../test/support/open-cases-until-killed.ts', import.meta.url)
const HANG_IN_A_JOB = new URL('../../../test/support/hang-in-a-job.ts', import.meta.url)
const ROUNDS = 3
const CASES_A_ROUND = 25

let folder: string
let remove: () => void
let stores: StoresUnderTest | undefined

beforeEach(async () => {
  ;({ folder, remove } = await dataFolderWithStore())
})

afterEach(async () => {
  await stores?.close()
  stores = undefined
  remove()
})

describe('after kill -9, the embedded store', () => {
  it('has every acknowledged case once, with its key and its confirmation job', async () => {
    const acknowledged: { key: string; number: string }[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const program = new ChildProgram(OPEN_CASES, folder)
      const lines: string[] = []
      while (lines.length < CASES_A_ROUND) lines.push(await program.nextLine())
      lines.push(...(await program.kill('SIGKILL')))
      for (const line of lines) {
        const [key, number] = line.split(' ')
        // The last line may have been cut by the kill; then it was not acknowledged.
        if (key && number) acknowledged.push({ key, number })
      }
    }

    stores = await openStores({ dataFolder: folder })
    const { cases, jobs } = stores
    const sample = sampleCase()
    const stored = (await cases.listOf(sample.site, { ...sample.openedBy, account: 'none' })).map(
      ({ number }) => number,
    )
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * CASES_A_ROUND)
    expect(new Set(stored).size).toBe(stored.length)
    expect(stored).toEqual(expect.arrayContaining(acknowledged.map(({ number }) => number)))
    for (const { key, number } of acknowledged) {
      const again = await cases.open(sample, { key, requestDigest: key })
      expect(again).toMatchObject({ outcome: 'replayed', case: { number } })
    }

    const confirmed: string[] = []
    await jobs.start({
      'send-case-mail': async ({ caseNumber, to }) => {
        if (to === 'contact') confirmed.push(caseNumber)
      },
    })
    await vi.waitFor(() => expect(confirmed.length).toBeGreaterThanOrEqual(stored.length), 20_000)
    expect(confirmed.sort()).toEqual(stored.sort())
  }, 120_000)

  it('counts no kill as a failure of the job that was under way, and lets it wait for nothing', async () => {
    const program = new ChildProgram(HANG_IN_A_JOB, folder)
    await program.nextLine()
    await program.kill('SIGKILL')

    await (await openStores({ dataFolder: folder })).close()
    const database = await openDatabase({ dataFolder: folder })
    try {
      const { rows } = await sql<{ counted: number; waits: boolean }>`
        select retry_count + case when started_on is null then 0 else 1 end as counted, start_after > now() as waits
        from pgboss.job where name = 'send-case-mail'`.execute(database.kysely)
      expect(new Set(rows.map(({ counted, waits }) => `${counted} ${waits}`))).toEqual(new Set(['0 false']))
    } finally {
      await database.close()
    }
  })

  it('runs the job again that was under way', async () => {
    const program = new ChildProgram(HANG_IN_A_JOB, folder)
    const number = await program.nextLine()
    await program.kill('SIGKILL')

    stores = await openStores({ dataFolder: folder })
    const confirmed = Promise.withResolvers<string>()
    await stores.jobs.start({
      'send-case-mail': async ({ caseNumber }) => confirmed.resolve(caseNumber),
    })
    expect(await confirmed.promise).toBe(number)
  })
})
