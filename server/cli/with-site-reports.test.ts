import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { sampleIntentEvent } from '../../test/support/sample-intent-event.ts'
import { createEventStore } from '../adapters/database/event-store.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { DEMO_SITE } from '../demo/demo-people.ts'
import { withSiteReports } from './with-site-reports.ts'

let folder: string
let remove: () => void

beforeEach(async () => {
  ;({ folder, remove } = await dataFolderWithStore())
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  remove()
})

describe('guichet report without a server', () => {
  it('counts first what still waits, of the sites whose days it knows', async () => {
    const at = new Date()
    const database = await openDatabase({ dataFolder: folder })
    for (const site of [DEMO_SITE, 'pub_of_another_file']) {
      await createEventStore(database).append([sampleIntentEvent({ site, at, receivedAt: at })])
    }
    await database.close()

    vi.stubEnv('GUICHET_DATA', folder)
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('GUICHET_SITES', '')
    const outcome = await withSiteReports((reports) => reports.overview({ site: DEMO_SITE }))
    expect(outcome).toMatchObject({ report: { site: DEMO_SITE, totals: { intents: 1, unknown: 1 } } })

    const reopened = await openDatabase({ dataFolder: folder })
    const waiting = await reopened.kysely.selectFrom('waiting_intent').select('site').execute()
    await reopened.close()
    expect(waiting).toEqual([{ site: 'pub_of_another_file' }])
  })

  it('reports what can be counted, and says what cannot be', async () => {
    const at = new Date()
    const database = await openDatabase({ dataFolder: folder })
    await database.kysely.schema
      .alterTable('intent_fact')
      .addCheckConstraint('refuses_a_page', sql`page is distinct from 'refused.example/'`)
      .execute()
    await createEventStore(database).append([
      sampleIntentEvent({ site: DEMO_SITE, intent: 'refused', page: 'refused.example/', at, receivedAt: at }),
      sampleIntentEvent({ site: DEMO_SITE, intent: 'taken', at, receivedAt: at }),
    ])
    await database.close()

    vi.stubEnv('GUICHET_DATA', folder)
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('GUICHET_SITES', '')
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const outcome = await withSiteReports((reports) => reports.overview({ site: DEMO_SITE }))
    expect(outcome).toMatchObject({ report: { totals: { intents: 1 } } })
    expect(told.mock.calls.flat().join('')).toContain('"refused" of pub_demo cannot be counted')
  })
})
