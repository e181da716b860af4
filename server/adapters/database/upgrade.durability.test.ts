import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '../../../test/ports/open-stores.ts'
import { temporaryDataFolder } from '../../../test/support/embedded-store.ts'
import { EmbeddedDialect } from './embedded/embedded-dialect.ts'
import { EmbeddedEngine } from './embedded/embedded-engine.ts'
import { ensureStoreFolder } from './embedded/ensure-store-folder.ts'
import { migrations } from './migrations/index.ts'

/** A store is made and migrated from its beginning: on a busy machine that takes its time. */
const PATIENCE_MS = 120_000

let folder: string
let remove: () => void

beforeEach(() => {
  ;({ folder, remove } = temporaryDataFolder())
})

afterEach(() => remove())

/** A store as a release left it whose newest migration is `newest`, with rows of its own. */
async function leftByRelease(
  newest: string,
  rows: (kysely: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  const engine = await EmbeddedEngine.start(await ensureStoreFolder(folder))
  const kysely = new Kysely<unknown>({ dialect: new EmbeddedDialect(engine) })
  const known = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= newest))
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => known },
    migrationTableName: 'guichet_migration',
    migrationLockTableName: 'guichet_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  await rows(kysely)
  await kysely.destroy()
  await engine.close()
}

const CASE = {
  site: 'pub_shop',
  account_id: 'acme',
  account_name: 'Acme',
  opened_by_subject: 'user-1',
  opened_by_email: 'Tess@acme.example',
  opened_by_name: 'Tess',
  primary_email: 'it@acme.example',
  engine_id: 'shop',
  engine_name: 'Shop',
  nature: 'problem',
  severity: 1,
  plan: 'premium',
  subject: 'It stops',
  description: 'Since Friday.',
  confidential: false,
  locale: 'fr',
  status: 'open',
  opened_at: new Date('2026-06-05T10:00:00Z'),
  respond_by: new Date('2026-06-05T19:00:00Z'),
}

/** With its timeline and its key, as they were kept then. */
async function insertFormerCase(kysely: Kysely<unknown>, callBack: object | null): Promise<void> {
  const { opened_at, respond_by, ...texts } = CASE
  const [openedAt, respondBy] = [opened_at.toISOString(), respond_by.toISOString()]
  const asOpened = {
    number: 'C-10001',
    status: 'open',
    site: texts.site,
    account: { id: 'acme', name: 'Acme' },
    openedBy: { subject: 'user-1', email: texts.opened_by_email, name: 'Tess' },
    primaryEmail: texts.primary_email,
    engine: { id: 'shop', name: 'Shop' },
    nature: 'problem',
    severity: 1,
    plan: 'premium',
    subject: texts.subject,
    description: texts.description,
    confidential: false,
    callBack,
    intent: null,
    locale: 'fr',
    openedAt,
    respondBy,
    timeline: [{ kind: 'opened', at: openedAt }],
  }
  const columns = Object.entries({ ...texts, opened_at: openedAt, respond_by: respondBy })
  await sql`
    insert into support_case (${sql.join(columns.map(([name]) => sql.ref(name)))}, call_back)
    values (${sql.join(columns.map(([, value]) => value))}, ${callBack && JSON.stringify(callBack)}::jsonb)`.execute(
    kysely,
  )
  await sql`
    insert into case_timeline_entry (case_number, kind, at) values
      (10001, 'confirmation_sent', ${'2026-06-05T10:00:05Z'}), (10001, 'opened', ${openedAt})`.execute(kysely)
  await sql`
    insert into case_idempotency (site, subject, key, request_digest, case_number, case_as_opened)
    values ('pub_shop', 'user-1', 'key-1', 'digest', 10001, ${JSON.stringify(asOpened)}::jsonb)`.execute(
    kysely,
  )
}

describe('a store of a release that knew no conversations', () => {
  it(
    'keeps its cases, their timeline and their keys, and they can be gone on with',
    async () => {
      const { opened_at, respond_by } = CASE
      await leftByRelease('0008-sources', (kysely) => insertFormerCase(kysely, null))

      const stores = await openStores({ dataFolder: folder })
      try {
        const [found] = await stores.cases.listOf('pub_shop', {
          subject: 'user-1',
          email: 'tess@acme.example',
          account: 'acme',
        })
        expect(found).toMatchObject({
          number: 'C-10001',
          channel: 'widget',
          diagnostics: null,
          respondedAt: null,
          updatedAt: opened_at,
          entries: [
            { kind: 'opened', at: opened_at, author: { role: 'contact', name: 'Tess' }, channel: 'widget' },
            { kind: 'confirmation_sent', author: { role: 'system', name: null }, channel: 'system' },
          ],
        })
        const { number, status, respondedAt, updatedAt, entries, ...toOpen } = found as NonNullable<
          typeof found
        >
        const replayed = await stores.cases.open(toOpen, { key: 'key-1', requestDigest: 'digest' })
        expect(replayed).toMatchObject({
          outcome: 'replayed',
          case: { number, status, openedAt: opened_at, respondBy: respond_by, channel: 'widget', updatedAt },
        })
      } finally {
        await stores.close()
      }
    },
    PATIENCE_MS,
  )
})

describe('a store of a release that knew no roles', () => {
  it(
    'keeps its accounts, their contacts in their order, and their owners, who may be contacts too',
    async () => {
      await leftByRelease('0008-sources', async (kysely) => {
        await sql`
        insert into account (site, id, name, plan, primary_email, primary_owner, engines) values
          ('pub_shop', 'acme', 'Acme', 'premium', 'it@acme.example', 'Olga@acme.example', '[]'),
          ('pub_shop', 'beta', 'Beta', 'pro', 'it@beta.example', 'TESS@beta.example', '[]')`.execute(kysely)
        await sql`
        insert into technical_contact (site, account, email, email_folded) values
          ('pub_shop', 'acme', 'Théo@acme.example', 'théo@acme.example'),
          ('pub_shop', 'acme', 'ada@acme.example', 'ada@acme.example'),
          ('pub_shop', 'beta', 'Tess@beta.example', 'tess@beta.example')`.execute(kysely)
      })
      const stores = await openStores({ dataFolder: folder })
      try {
        expect(await stores.accounts.list('pub_shop')).toMatchObject([
          {
            id: 'acme',
            contacts: [
              { email: 'Théo@acme.example', name: null, roles: ['technical_contact'] },
              { email: 'ada@acme.example', name: null, roles: ['technical_contact'] },
              { email: 'Olga@acme.example', name: null, roles: ['primary_owner'] },
            ],
          },
          {
            id: 'beta',
            contacts: [{ email: 'Tess@beta.example', roles: ['technical_contact', 'primary_owner'] }],
          },
        ])
        expect(await stores.accounts.decisionsOf('pub_shop')).toEqual([])
      } finally {
        await stores.close()
      }
    },
    PATIENCE_MS,
  )
})

describe('a store of a release that counted no intents', () => {
  it(
    'keeps its events, each in the month it is of, and counts their intents',
    async () => {
      const [may, june] = [new Date('2026-05-31T23:59:59Z'), new Date('2026-06-01T00:00:00Z')]
      await leftByRelease('0018-time-zone-of-case', async (kysely) => {
        for (const [id, type, at] of [
          ['event-1', 'search', may],
          ['event-2', 'solved', june],
        ] as const)
          await sql`
          insert into intent_event (id, site, intent, type, at, article_id, query_id)
          values (${id}, 'pub_shop', 'intent-1', ${type}, ${at}, 'reindex', null)`.execute(kysely)
      })
      const stores = await openStores({ dataFolder: folder })
      try {
        expect(await stores.events.listOf('pub_shop', 'intent-1')).toMatchObject([
          { id: 'event-1', type: 'search', at: may, receivedAt: may, articleId: 'reindex', channel: null },
          { id: 'event-2', type: 'solved', at: june },
        ])
        expect(await stores.rollUps.rollUp()).toBe(1)
        const days = { site: 'pub_shop', from: '2026-05-31', to: '2026-05-31', zone: 'America/Los_Angeles' }
        const { totals } = await stores.reports.overview(days, june)
        expect(totals).toMatchObject({ intents: 1, confirmed: 1, entitled: 0 })
      } finally {
        await stores.close()
      }
    },
    PATIENCE_MS,
  )
})

describe('a store of a release whose call-backs were requests and no more', () => {
  it(
    'keeps them as requests that wait for support, also for a key that is used again',
    async () => {
      const request = {
        timeZone: 'Europe/Paris',
        medium: 'video',
        windows: [{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' }],
      }
      await leftByRelease('0008-sources', (kysely) => insertFormerCase(kysely, request))
      const stores = await openStores({ dataFolder: folder })
      try {
        const found = await stores.cases.findByNumber('C-10001')
        expect(found?.callBack).toEqual({
          ...request,
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          askedBy: { email: 'Tess@acme.example', name: 'Tess' },
          status: 'requested',
          call: null,
          meetingUrl: null,
          sequence: 0,
        })
        expect(found?.entries[0]?.callBack).toEqual({ ...found?.callBack, previous: null })
        if (!found) throw new Error('The case is gone')
        const { number, status, respondedAt, updatedAt, entries, ...toOpen } = found
        const replayed = await stores.cases.open(toOpen, { key: 'key-1', requestDigest: 'digest' })
        expect(replayed).toMatchObject({ outcome: 'replayed', case: { callBack: found.callBack } })
      } finally {
        await stores.close()
      }
    },
    PATIENCE_MS,
  )
})
