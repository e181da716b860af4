import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Database } from '../adapters/database/database.ts'
import { caseAnswerControl } from '../cases/case-answer-control.ts'
import type { RecordCaseAnswer } from '../cases/case-answers.ts'
import type { AccountsAdministration } from '../contacts/import/accounts-administration.ts'
import { accountsControl } from '../contacts/import/accounts-control.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { indexControl } from '../content/indexing/index-control.ts'
import type { SearchSync } from '../content/indexing/search-sync.ts'
import type { SourceStore } from '../content/sources/source-store.ts'
import { reportsControl } from '../deflection/reports/reports-control.ts'
import type { SiteReports } from '../deflection/reports/site-reports.ts'
import { type DeskDeliveries, deskDeliveriesControl } from '../desk/desk-deliveries-control.ts'
import { type Listener, listen } from '../http/listen.ts'
import { requireToken } from '../http/require-token.ts'
import { type MailDeliveryList, mailDeliveryControl } from '../mail/delivery/mail-delivery-control.ts'
import type { PersonalData } from '../privacy/personal-data.ts'
import { personalDataControl } from '../privacy/personal-data-control.ts'
import type { StaffAdministration } from '../staff/staff-administration.ts'
import { staffControl } from '../staff/staff-control.ts'
import type { ExplainSuggestions } from '../suggestions/explanation/explain-control.ts'
import { explainControl } from '../suggestions/explanation/explain-control.ts'

interface ControlDependencies {
  articles: ArticleStore
  sources: SourceStore
  sync: SearchSync
  explain: ExplainSuggestions
  recordCaseAnswer: RecordCaseAnswer
  accounts: AccountsAdministration
  desk: DeskDeliveries
  mail: MailDeliveryList
  personalData: PersonalData
  staff: StaffAdministration
  reports: SiteReports
}

/**
 * Where the other commands reach a server that holds the embedded store: a loopback port of its own, so that no proxy in
 * front of the public one can expose it, with a token that only who may read the data folder knows.
 */
export async function openControl(
  lock: Database['lock'],
  {
    articles,
    sources,
    sync,
    explain,
    recordCaseAnswer,
    accounts,
    desk,
    mail,
    staff,
    reports,
    personalData,
  }: ControlDependencies,
): Promise<Listener | null> {
  if (!lock) return null
  const token = randomBytes(32).toString('base64url')
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
  app.route('/control/explain', explainControl(explain))
  app.route('/control/accounts', accountsControl(accounts))
  app.route('/control/desk', deskDeliveriesControl(desk))
  app.route('/control/mail', mailDeliveryControl(mail))
  app.route('/control/privacy', personalDataControl(personalData))
  app.route('/control/reports', reportsControl(reports))
  app.route('/control/staff', staffControl(staff))
  app.route('/control/case-answers', caseAnswerControl(recordCaseAnswer))
  const listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  await lock.setControl({ url: `http://127.0.0.1:${listener.port}`, token })
  return listener
}
