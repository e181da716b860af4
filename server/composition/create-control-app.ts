import { Hono } from 'hono'
import type { Stores } from '../adapters/database/create-stores.ts'
import { caseAnswerControl } from '../cases/case-answer-control.ts'
import { createCaseAnswers } from '../cases/case-answers.ts'
import { createAccountsAdministration } from '../contacts/import/accounts-administration.ts'
import { accountsControl } from '../contacts/import/accounts-control.ts'
import { articleIdAt } from '../content/answers/article-addresses.ts'
import { indexControl } from '../content/indexing/index-control.ts'
import type { SearchSync } from '../content/indexing/search-sync.ts'
import type { ContactPseudonym } from '../deflection/contact-pseudonym.ts'
import type { CurrentTopics } from '../deflection/gaps/current-topics.ts'
import { createReportGaps } from '../deflection/gaps/report-gaps.ts'
import { createReports } from '../deflection/reports/reports.ts'
import { reportsControl } from '../deflection/reports/reports-control.ts'
import { createSiteReports } from '../deflection/reports/site-reports.ts'
import type { EraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import { createDeskDeliveries, deskDeliveriesControl } from '../desk/desk-deliveries-control.ts'
import { requireToken } from '../http/require-token.ts'
import { mailDeliveryControl } from '../mail/delivery/mail-delivery-control.ts'
import { createPersonalData } from '../privacy/personal-data.ts'
import { personalDataControl } from '../privacy/personal-data-control.ts'
import type { SiteDirectory } from '../sites/site.ts'
import type { StaffAdministration } from '../staff/staff-administration.ts'
import { staffControl } from '../staff/staff-control.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { explainControl } from '../suggestions/explanation/explain-control.ts'
import { createExplain } from './create-explain.ts'
import { eraseSentNow } from './erase-sent-now.ts'

export interface ControlDependencies {
  stores: Stores
  sites: SiteDirectory
  search: ArticleSearch
  sync: SearchSync
  currentTopics: CurrentTopics
  contactOf: ContactPseudonym
  /** Null: events are sent on nowhere. */
  eraseSentEvents: EraseSentEvents | null
  staff: StaffAdministration
  publicUrl: string
  clock: () => Date
}

/** What the other commands ask of a server that holds the embedded store; to nobody without the token. */
export function createControlApp(
  token: string,
  {
    stores,
    sites,
    search,
    sync,
    currentTopics,
    contactOf,
    eraseSentEvents,
    staff,
    publicUrl,
    clock,
  }: ControlDependencies,
): Hono {
  const { articles, answers, sources, cases } = stores
  const siteIds = sites.all().map(({ id }) => id)
  const app = new Hono()
  app.use(requireToken(token))
  app.route(
    '/control/index',
    indexControl({
      articles,
      sources,
      afterIndex: async () => {
        await sync.catchUp()
      },
    }),
  )
  app.route(
    '/control/explain',
    explainControl(createExplain({ search, articles, sites: () => sites.all(), publicUrl })),
  )
  app.route(
    '/control/accounts',
    accountsControl(createAccountsAdministration({ directory: stores.accounts, sites: siteIds, clock })),
  )
  app.route('/control/desk', deskDeliveriesControl(createDeskDeliveries(stores.deskDeliveries, clock)))
  app.route('/control/mail', mailDeliveryControl(stores.deliveries))
  app.route(
    '/control/privacy',
    personalDataControl(
      createPersonalData({
        store: stores.personalData,
        sites: siteIds,
        contactOf,
        eraseSentEvents: eraseSentEvents && eraseSentNow(eraseSentEvents),
        clock,
      }),
    ),
  )
  app.route(
    '/control/reports',
    reportsControl(
      createSiteReports({
        reports: createReports({ store: stores.reports, clock }),
        reportGaps: createReportGaps({ store: stores.gaps, currentTopics, clock }),
        rollUps: stores.rollUps,
        sites,
      }),
    ),
  )
  app.route('/control/staff', staffControl(staff))
  app.route(
    '/control/case-answers',
    caseAnswerControl(createCaseAnswers({ cases, answers, articleIdAt: articleIdAt(articles), clock })),
  )
  return app
}
