import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataFolderWithStore } from '../../../test/support/embedded-store.ts'
import { sampleCase } from '../../../test/support/sample-case.ts'
import { sampleFilings } from '../../../test/support/sample-filings.ts'
import type { CaseStore } from '../../cases/case-store.ts'
import { createCaseStore } from './case-store.ts'
import type { Database } from './database.ts'
import { createEventStore } from './event-store.ts'
import { createJobQueue, type DatabaseJobQueue } from './job-queue.ts'
import { openDatabase } from './open-database.ts'

let database: Database
let jobs: DatabaseJobQueue
let cases: CaseStore
let failedRuns: unknown[]
let remove: () => void

beforeEach(async () => {
  const { folder, remove: removeFolder } = await dataFolderWithStore()
  remove = removeFolder
  database = await openDatabase({ dataFolder: folder })
  failedRuns = []
  jobs = await createJobQueue(database, {
    onError: (error) => expect.unreachable(String(error)),
    onJobFailed: (...failure) => failedRuns.push(failure),
  })
  cases = createCaseStore(database, { jobs, noticesOf: () => ['contact'], filings: sampleFilings })
})

afterEach(async () => {
  await jobs.stop()
  await database.close()
  remove()
})

async function openCase(): Promise<string> {
  const outcome = await cases.open(sampleCase(), { key: randomUUID(), requestDigest: '' })
  if (outcome.outcome !== 'opened') throw new Error(outcome.outcome)
  return outcome.case.number
}

async function storedJobs() {
  const { rows } = await sql<{ queue: string; state: string; payload: unknown; delay: number }>`
    select name as queue, state, data as payload, extract(epoch from start_after - now())::float8 as delay
    from pgboss.job order by created_on`.execute(database.kysely)
  return rows
}

describe('the job queue', () => {
  it('has no job of a transaction that was undone', async () => {
    const undone = database.kysely.transaction().execute(async (transaction) => {
      await jobs.enqueue(transaction, 'send-case-mail', { caseNumber: 'C-1', entry: 'none', to: 'contact' })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(await storedJobs()).toEqual([])
  })

  it('opens no case whose job cannot be written, and leaves its key free', async () => {
    const broken = createCaseStore(database, {
      jobs: { enqueue: () => Promise.reject(new Error('the queue is broken')) },
      noticesOf: () => ['contact'],
      filings: sampleFilings,
    })
    const idempotency = { key: randomUUID(), requestDigest: '' }
    await expect(broken.open(sampleCase(), idempotency)).rejects.toThrow('the queue is broken')

    const { site, openedBy, intent } = sampleCase()
    expect(await cases.listOf(site, { ...openedBy, account: '' })).toEqual([])
    expect(await createEventStore(database).listOf(site, intent?.id ?? '')).toEqual([])
    expect(await cases.open(sampleCase(), idempotency)).toMatchObject({ outcome: 'opened' })
  })

  it('tries a job again after a pause when its handler fails, and the others go on meanwhile', async () => {
    const failing = await openCase()
    const succeeding = await openCase()
    const runs: string[] = []
    await jobs.start({
      'send-case-mail': async ({ caseNumber }) => {
        runs.push(caseNumber)
        if (caseNumber === failing) throw new Error('the mail server is away')
      },
    })

    await vi.waitFor(async () => {
      expect((await storedJobs()).map(({ state }) => state)).toEqual(
        expect.arrayContaining(['retry', 'completed']),
      )
    }, 10_000)
    const waiting = (await storedJobs()).find(({ state }) => state === 'retry')
    expect(waiting).toMatchObject({
      payload: { caseNumber: failing, to: 'contact' },
      queue: 'send-case-mail',
    })
    expect(waiting?.delay).toBeGreaterThan(2)
    expect(runs.sort()).toEqual([failing, succeeding].sort())
    expect(failedRuns).toEqual([
      [
        'send-case-mail',
        expect.objectContaining({ caseNumber: failing }),
        new Error('the mail server is away'),
      ],
    ])
  })

  it('sets a job aside when it has failed to the end', async () => {
    const number = await openCase()
    await sql`update pgboss.job set retry_count = retry_limit`.execute(database.kysely)
    await jobs.start({ 'send-case-mail': () => Promise.reject(new Error('never')) })

    await vi.waitFor(async () => {
      expect(await storedJobs()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            queue: 'send-case-mail-failed',
            state: 'created',
            payload: expect.objectContaining({ caseNumber: number }),
          }),
        ]),
      )
    }, 10_000)
  })

  it('waits when it stops for the job under way', async () => {
    const number = await openCase()
    const { promise: running, resolve: tellRunning } = Promise.withResolvers<void>()
    const { promise: mayEnd, resolve: letEnd } = Promise.withResolvers<void>()
    await jobs.start({
      'send-case-mail': () => {
        tellRunning()
        return mayEnd
      },
    })
    await running
    const stopped = jobs.stop()
    letEnd()
    await stopped
    expect(await storedJobs()).toMatchObject([{ state: 'completed', payload: { caseNumber: number } }])
  })

  it('holds one job of a source, however often it is asked for, and the next once that has run', async () => {
    await Promise.all([jobs.requestImport('a'), jobs.requestImport('a'), jobs.requestImport('b')])
    const runs: string[] = []
    const { promise: mayEnd, resolve: letEnd } = Promise.withResolvers<void>()
    await jobs.start({
      'import-source': async ({ source }) => {
        runs.push(source)
        await mayEnd
      },
    })
    await vi.waitFor(() => expect(runs.toSorted()).toEqual(['a', 'b']), 20_000)
    await jobs.requestImport('a')
    expect((await storedJobs()).filter(({ state }) => state !== 'completed')).toHaveLength(2)
    letEnd()
    await vi.waitFor(async () => {
      await jobs.requestImport('a')
      expect(runs.filter((source) => source === 'a')).toHaveLength(2)
    }, 20_000)
  })

  it('confirms cases while a source is read for hours', async () => {
    await jobs.requestImport('endless')
    const reading = Promise.withResolvers<void>()
    const stopped = Promise.withResolvers<void>()
    const confirmed = Promise.withResolvers<string>()
    await jobs.start({
      'import-source': () => {
        reading.resolve()
        return stopped.promise
      },
      'send-case-mail': async ({ caseNumber }) => confirmed.resolve(caseNumber),
    })
    await reading.promise
    const number = await openCase()
    expect(await confirmed.promise).toBe(number)
    stopped.resolve()
  })
})
