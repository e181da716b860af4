import { describe, expect, it } from 'vitest'
import { runChaos } from '../chaos/run-chaos.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'

/** The short form of `npm run chaos`. */
const KILLS = 5
const LIMIT_MS = 600_000

async function expectNothingLost(databaseUrl?: string): Promise<void> {
  const { violations, acknowledged, mails } = await runChaos({ rounds: KILLS, databaseUrl })
  expect(violations).toEqual([])
  // It must have been at work.
  expect(Object.values(acknowledged).every((count) => count > 0)).toBe(true)
  expect(mails.once).toBeGreaterThan(KILLS)
}

const KEEPS =
  'keeps every acknowledged case, reply and answer once, with its key, and sends each mail once or says that it may not have'

describe('the embedded store, killed again and again', () => {
  it(KEEPS, () => expectNothingLost(), LIMIT_MS)
})

await describeOnPostgres('PostgreSQL, with a server that is killed again and again', (server) => {
  it(KEEPS, async () => expectNothingLost((await freshDatabase(server)).url), LIMIT_MS)
})
