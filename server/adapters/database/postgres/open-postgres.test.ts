import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { openDatabase } from '../open-database.ts'

it.each(['mysql://localhost/guichet', 'localhost:5432', 'postgres://[bad'])(
  'says that %j is no PostgreSQL address',
  async (databaseUrl) => {
    await expect(openDatabase({ databaseUrl, dataFolder: tmpdir() })).rejects.toMatchObject({
      code: 'database_url_invalid',
    })
  },
)

it('says where no PostgreSQL answers, and not the password', async () => {
  const vacant = createServer().listen(0, '127.0.0.1')
  await once(vacant, 'listening')
  const address = vacant.address()
  vacant.close()
  const port = address && typeof address === 'object' ? address.port : 0

  const databaseUrl = `postgres://guichet:s3cret@127.0.0.1:${port}/guichet`
  await expect(openDatabase({ databaseUrl, dataFolder: tmpdir() })).rejects.toMatchObject({
    code: 'postgres_unreachable',
    message: `PostgreSQL at 127.0.0.1:${port} cannot be used (ECONNREFUSED): check that it runs, and DATABASE_URL.`,
  })
})
