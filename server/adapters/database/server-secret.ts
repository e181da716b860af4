import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

const SECRET_BYTES = 32

/** The deployment's one secret: made by the first process that asks, the same for all that share the store. */
export async function readServerSecret({ kysely }: Pick<Database, 'kysely'>): Promise<Uint8Array> {
  await kysely
    .insertInto('server_secret')
    .values({ secret: randomBytes(SECRET_BYTES).toString('base64') })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const { secret } = await kysely.selectFrom('server_secret').select('secret').executeTakeFirstOrThrow()
  return Buffer.from(secret, 'base64')
}
