import { Writable } from 'node:stream'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { createApp } from '../../server/app.ts'
import type { AppDependencies } from '../../server/composition/app-dependencies.ts'
import type { AccountSource } from '../../server/contacts/account-source.ts'
import { createAccountSources } from '../../server/contacts/account-sources.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import { createCurrentTopics } from '../../server/deflection/gaps/current-topics.ts'
import { createServerKeys } from '../../server/keys/server-keys.ts'
import { createSiteSettings } from '../../server/sites/change-settings.ts'
import { createLiveSites } from '../../server/sites/live-sites.ts'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { MemoryAccountDirectory } from './memory-account-directory.ts'
import { MemoryAnswerStore } from './memory-answer-store.ts'
import { MemoryBlobStore } from './memory-blob-store.ts'
import { MemoryCaseStore } from './memory-case-store.ts'
import { MemoryEmailCodeStore } from './memory-email-code-store.ts'
import { MemoryEventStore } from './memory-event-store.ts'
import { MemoryExperimentStore } from './memory-experiment-store.ts'
import { MemoryLogoutStore } from './memory-logout-store.ts'
import { MemoryReportStore } from './memory-report-store.ts'
import { MemorySiteSettingsStore } from './memory-site-settings-store.ts'
import { MemoryStaffStore } from './memory-staff-store.ts'
import { MemoryUnmeasuredStore } from './memory-unmeasured-store.ts'
import { sampleArticle } from './sample-article.ts'
import { sampleGaps } from './sample-gaps.ts'
import { sampleDirectoryAccount } from './sample-people.ts'
import { sampleSites } from './sample-site.ts'
import { seedStaff } from './sample-staff.ts'

/** The whole server on stores that forget, with one account, one article and a support team. */
export async function createTestApp(changes: Partial<AppDependencies> = {}) {
  const cases = new MemoryCaseStore()
  const stores = {
    cases,
    attachments: cases.attachments,
    blobs: new MemoryBlobStore(),
    accounts: new MemoryAccountDirectory(sampleDirectoryAccount),
    logouts: new MemoryLogoutStore(),
    emailCodes: new MemoryEmailCodeStore(),
    events: new MemoryEventStore(),
    gaps: sampleGaps(),
    reports: new MemoryReportStore(),
    experiment: new MemoryExperimentStore(),
    answers: new MemoryAnswerStore(),
    unmeasured: new MemoryUnmeasuredStore(),
    staff: new MemoryStaffStore(),
  }
  const settings = new MemorySiteSettingsStore()
  const sites = createLiveSites([...(changes.sites ?? sampleSites).all()], settings)
  await seedStaff(changes.staff ?? stores.staff, testNow)
  const accountSources = createAccountSources({
    sites,
    directory: changes.accounts ?? stores.accounts,
    http: noHttpDirectory,
  })
  const logged: string[] = []
  const app: Hono = createApp({
    publicUrl: 'https://help.example.com',
    articles: oneArticle,
    search: emptySearch,
    ...stores,
    accountSources,
    currentTopics: createCurrentTopics({ store: changes.gaps ?? stores.gaps }),
    keys: createServerKeys(new Uint8Array(32)),
    armOf: async () => null,
    clock: () => testNow,
    log: pino({ level: 'trace' }, lineWriter(logged)),
    isStoreReachable: async () => true,
    assets: [],
    dashboard: null,
    siteSettings: createSiteSettings({ store: settings, sites, clock: changes.clock ?? (() => testNow) }),
    sources: { list: async () => [] },
    freshness: { ofSources: async () => [] },
    staffProvider: null,
    trustedProxies: 0,
    metrics: new Registry(),
    metricsToken: null,
    demo: null,
    ...changes,
    sites,
  })
  return { app, logged, settings, ...stores }
}

/** Monday, 08:00 Pacific. */
export const testNow = new Date('2026-06-08T15:00:00Z')

const noHttpDirectory: AccountSource = { find: async () => null, accountsOf: async () => [] }

export const oneArticle: ArticleStore = {
  put: async () => ({ added: 0, changed: 0, unchanged: 0, refused: [] }),
  remove: async () => 0,
  removeAllBut: async () => 0,
  storeId: async () => '00000000-0000-4000-8000-000000000000',
  countOf: async () => 0,
  find: async (id) => (id === 'reindex' ? sampleArticle(id) : null),
  hasPrivate: async () => false,
  idsAt: async () => new Map(),
  revision: async () => 0,
  changesAfter: async () => [],
}

const emptySearch: ArticleSearch = {
  search: async () => ({ doc: [], thread: [], partial: false }),
  apply: async () => {},
  isOutdated: async () => false,
  replace: async () => {},
  revision: async () => 0,
  close: async () => {},
}

function lineWriter(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
}
