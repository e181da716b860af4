import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { SearchIndex } from '../../server/adapters/embedded-search/search-index.ts'
import { indexed } from '../../server/content/indexing/search-sync.ts'
import { readShippedContent } from '../../server/content/sources/shipped-content.ts'
import { pageQuestion } from '../../server/suggestions/page-question.ts'
import { suggestLinks } from '../../server/suggestions/suggest-links.ts'

/** Pages of a console, with the help pages of which any is right. They were written down before anything was measured. */
const PAGES: Record<'en' | 'fr', [path: string, title: string, right: string[]][]> = {
  en: [
    [
      '/engines/shop-en/crawler',
      'Crawler – shop-en – Console',
      ['set-up-the-crawler', 'crawl-rules', 'crawl-schedule', 'crawl-errors'],
    ],
    ['/engines/shop-en/crawler/errors', 'Crawl errors – Console', ['crawl-errors']],
    ['/engines/shop-en/synonyms', 'Synonyms – shop-en – Console', ['synonyms']],
    ['/engines/new', 'Create an engine – Console', ['create-an-engine']],
    ['/engines/shop-en/schema', 'Schema – shop-en – Console', ['schema-and-field-types']],
    ['/engines/shop-en/weights', 'Weights – Console', ['relevance-weights', 'boosts']],
    ['/account/billing', 'Billing – Console', ['plans-and-billing']],
    ['/account/billing/invoices', 'Invoices – Console', ['plans-and-billing']],
    ['/account/users', 'Users – Console', ['users-and-roles']],
    ['/account/security/sso', 'Single sign-on – Console', ['single-sign-on']],
    ['/account/api-keys', 'API keys – Console', ['api-keys', 'rotate-a-leaked-key']],
    ['/engines/shop-en/analytics', 'Analytics – shop-en – Console', ['analytics']],
    ['/engines/shop-en/results/facets', 'Facets – Console', ['facets-and-filters']],
    ['/engines/shop-en/backups', 'Backups – Console', ['back-up-and-restore']],
    [
      '/engines/shop-en/documents',
      'Documents – Console',
      ['push-documents-api', 'delete-documents', 'batch-limits'],
    ],
    ['/engines/shop-en/install', 'Install – Console', ['install-the-search-script']],
    ['/engines/shop-en/languages', 'Languages – Console', ['languages-and-stop-words']],
    ['/support/cases', 'My cases – Console', ['open-a-case', 'severity-levels', 'what-support-covers']],
    ['/engines/shop-en/sitemaps', 'Sitemaps – Console', ['sitemaps-and-robots-txt']],
    ['/engines/shop-en/reindex', 'Reindex – Console', ['reindex-an-engine']],
    ['/app/settings/limits', 'Limits – Console', ['rate-limits', 'batch-limits', 'pagination-limits']],
    ['/engines/shop-en/autocomplete', 'Autocomplete – Console', ['autocomplete']],
  ],
  fr: [
    [
      '/moteurs/boutique/robot',
      'Robot – boutique – Console',
      [
        'configurer-le-robot',
        'regles-d-exploration',
        'planification-de-l-exploration',
        'erreurs-d-exploration',
      ],
    ],
    ['/moteurs/boutique/erreurs-exploration', 'Erreurs d’exploration – Console', ['erreurs-d-exploration']],
    ['/moteurs/boutique/synonymes', 'Synonymes – Console', ['synonymes']],
    ['/moteurs/nouveau', 'Créer un moteur – Console', ['creer-un-moteur']],
    ['/compte/facturation', 'Facturation – Console', ['abonnements-et-facturation']],
    ['/compte/utilisateurs', 'Utilisateurs – Console', ['utilisateurs-et-roles']],
    ['/compte/cles-api', 'Clés d’API – Console', ['cles-d-api', 'remplacer-une-cle-divulguee']],
    ['/moteurs/boutique/sauvegardes', 'Sauvegardes – Console', ['sauvegarde-et-restauration']],
    ['/moteurs/boutique/facettes', 'Facettes – Console', ['facettes-et-filtres']],
    ['/moteurs/boutique/statistiques', 'Analyses des recherches – Console', ['analyses-des-recherches']],
    ['/support/cas', 'Mes cas – Console', ['ouvrir-un-cas', 'niveaux-de-severite', 'portee-du-support']],
    ['/moteurs/boutique/pertinence', 'Pertinence – Console', ['regler-la-pertinence', 'boosts']],
  ],
}

const index = new SearchIndex()
const suggest = suggestLinks({
  search: { search: async (query) => index.search(query) },
  publicUrl: 'https://help.example.com',
  log: pino({ enabled: false }),
})

/** The share of pages with one right link among the first three. */
async function foundShare(titleOf: (title: string) => string): Promise<number> {
  const found: boolean[] = []
  for (const [locale, pages] of Object.entries(PAGES)) {
    for (const [path, title, right] of pages) {
      const page = `https://console.example${path}`
      const text = pageQuestion(titleOf(title), page)
      const { documentation } = await suggest(
        {
          ...{ site: 'pub_sample', text, description: '', page, locale, limit: 3, asYouType: false },
          ...{ audiences: ['everyone'], pinned: [], exclude: [] },
        },
        new AbortController().signal,
      )
      found.push(documentation.some(({ id }) => right.includes(id.split('/').at(-1) ?? '')))
    }
  }
  return found.filter(Boolean).length / found.length
}

describe('links for a page', () => {
  beforeAll(async () => {
    for (const entry of await readShippedContent()) {
      if ('article' in entry) index.put(indexed(entry.article, { answeredWith: [] }))
    }
  })

  it('are right for most pages by the path alone', async () => {
    expect(await foundShare(() => '')).toBeGreaterThan(0.9)
  })

  it('are right for nearly all pages by the title', async () => {
    expect(await foundShare((title) => title)).toBeGreaterThan(0.97)
  })
})
