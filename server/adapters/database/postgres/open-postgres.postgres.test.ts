import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStores } from '../../../../test/ports/open-stores.ts'
import { ChildProgram } from '../../../../test/support/child-program.ts'
import { describeOnPostgres, freshDatabase } from '../../../../test/support/postgres.ts'
import { openDatabase } from '../open-database.ts'

await describeOnPostgres('PostgreSQL', (postgres) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>

  beforeEach(async () => {
    fresh = await freshDatabase(postgres)
  })

  afterEach(() => fresh.drop())

  const open = (change: (url: URL) => void = () => {}) => {
    const url = new URL(fresh.url)
    change(url)
    return openDatabase({ databaseUrl: url.href, dataFolder: tmpdir() })
  }

  it('is migrated once when several servers start at the same moment', async () => {
    const options = { databaseUrl: fresh.url, dataFolder: tmpdir() }
    const servers = await Promise.all(Array.from({ length: 4 }, () => openStores(options)))
    expect(await servers[0]?.articles.revision()).toBe(0)
    await Promise.all(servers.map((server) => server.close()))
  })

  it('says that the password is wrong, and not the password', async () => {
    const refused = open((url) => {
      url.password = 'wr0ng'
    })
    await expect(refused).rejects.toMatchObject({ code: 'postgres_refused' })
    await expect(refused).rejects.toThrow('the password is wrong (28P01)')
    await expect(refused).rejects.not.toThrow('wr0ng')
  })

  it('says that the database is not there', async () => {
    const refused = open((url) => {
      url.pathname = '/nowhere'
    })
    await expect(refused).rejects.toMatchObject({
      code: 'postgres_refused',
      message: expect.stringContaining('"nowhere": there is no such database (3D000)'),
    })
  })

  it('is refused when a newer version of Guichet has migrated it', async () => {
    const database = await open()
    await sql`insert into guichet_migration (name, timestamp) values ('9999-future', 'x')`.execute(
      database.kysely,
    )
    await database.close()
    await expect(open()).rejects.toMatchObject({ code: 'store_newer' })
  })

  it('gives counts as numbers, and is not reachable once closed', async () => {
    const database = await open()
    const { rows } = await sql`select count(*) as count from article`.execute(database.kysely)
    expect(rows).toEqual([{ count: 0 }])
    expect(await database.isReachable()).toBe(true)
    await database.close()
    expect(await database.isReachable()).toBe(false)
  })

  it('has a job that was under way in a killed server run in another one', async () => {
    const program = new ChildProgram(
      new URL('../../../../test/support/hang-in-a-job.ts', import.meta.url),
      fresh.url,
    )
    const number = await program.nextLine()
    await program.kill('SIGKILL')

    const stores = await openStores({ databaseUrl: fresh.url, dataFolder: tmpdir() })
    const confirmed = Promise.withResolvers<string>()
    await stores.jobs.start({
      'send-case-mail': async ({ caseNumber }) => confirmed.resolve(caseNumber),
    })
    expect(await confirmed.promise).toBe(number)
    await stores.close()
  }, 90_000)

  it('has a source read by one of two servers at a time', async () => {
    const servers = [
      await openStores({ databaseUrl: fresh.url, dataFolder: tmpdir() }),
      await openStores({ databaseUrl: fresh.url, dataFolder: tmpdir() }),
    ]
    let underWay = 0
    let most = 0
    let runs = 0
    for (const { jobs } of servers) {
      await jobs.start({
        'import-source': async () => {
          underWay += 1
          most = Math.max(most, underWay)
          await new Promise((resolve) => setTimeout(resolve, 300))
          underWay -= 1
          runs += 1
        },
      })
    }
    while (runs < 3) {
      await Promise.all(servers.map(({ jobs }) => jobs.requestImport('manual')))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(most).toBe(1)
    for (const server of servers) await server.close()
  }, 90_000)
})
