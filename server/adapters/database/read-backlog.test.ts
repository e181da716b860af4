import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dataFolderWithStore } from '../../../test/support/embedded-store.ts'
import type { Database } from './database.ts'
import { createJobQueue, type DatabaseJobQueue } from './job-queue.ts'
import { openDatabase } from './open-database.ts'
import { createReadBacklog } from './read-backlog.ts'

let database: Database
let jobs: DatabaseJobQueue
let remove: () => void

beforeEach(async () => {
  const { folder, remove: removeFolder } = await dataFolderWithStore()
  remove = removeFolder
  database = await openDatabase({ dataFolder: folder })
  jobs = await createJobQueue(database, { onError: (error) => expect.unreachable(String(error)) })
})

afterEach(async () => {
  await jobs.stop()
  await database.close()
  remove()
})

it('tells jobs that wait from those for later, those that are done and those that were given up', async () => {
  const payload = { caseNumber: 'C-1', entry: 'none', to: 'contact' as const }
  const inAnHour = new Date(Date.now() + 3_600_000)
  await database.kysely.transaction().execute(async (transaction) => {
    await jobs.enqueue(transaction, 'send-case-mail', payload)
    await jobs.enqueue(transaction, 'send-case-mail', payload)
    await jobs.enqueue(transaction, 'send-case-mail', payload, { startAfter: inAnHour })
    await jobs.enqueue(transaction, 'deliver-to-desk', { caseNumber: 'C-1', due: inAnHour.toISOString() })
  })
  await sql`update pgboss.job set state = 'completed' where name = 'deliver-to-desk'`.execute(database.kysely)
  await sql`insert into pgboss.job (name, data) values ('receive-mail-failed', '{}')`.execute(database.kysely)

  const { queues } = await createReadBacklog(database)()

  expect(queues.filter(({ waiting, later, failed }) => waiting + later + failed > 0)).toEqual([
    { queue: 'send-case-mail', waiting: 2, later: 1, failed: 0 },
    { queue: 'receive-mail', waiting: 0, later: 0, failed: 1 },
  ])
  expect(queues.map(({ queue }) => queue)).toContain('deliver-to-desk')
})
