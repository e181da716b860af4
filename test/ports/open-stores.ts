import { createAccountDirectory } from '../../server/adapters/database/account-directory.ts'
import { createAnswerStore } from '../../server/adapters/database/answer-store.ts'
import { createArticleStore } from '../../server/adapters/database/article-store.ts'
import { createAttachmentStore } from '../../server/adapters/database/attachment-store.ts'
import { createAwaitingCases } from '../../server/adapters/database/awaiting-cases.ts'
import { createCaseStore } from '../../server/adapters/database/case-store.ts'
import { createDeskDeliveryStore } from '../../server/adapters/database/desk-delivery-store.ts'
import { createEmailCodeStore } from '../../server/adapters/database/email-code-store.ts'
import { createEventStore } from '../../server/adapters/database/event-store.ts'
import { createInboundMailStore } from '../../server/adapters/database/inbound-mail-store.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { createLogoutStore } from '../../server/adapters/database/logout-store.ts'
import { createMailDeliveries } from '../../server/adapters/database/mail-deliveries.ts'
import { type OpenDatabaseOptions, openDatabase } from '../../server/adapters/database/open-database.ts'
import { createSourceStore } from '../../server/adapters/database/source-store.ts'
import { noticesOf } from '../../server/cases/notices.ts'
import type { StoresUnderTest } from './store-suite.ts'

/** Of a site that has a support team and a desk. */
const TEAM_AND_DESK = {
  supportTeam: { addresses: ['team@support.example'], locale: 'en' as const },
  desk: { url: 'https://desk.example', secrets: [] },
}

/** The stores as the server puts them together. */
export async function openStores(options: OpenDatabaseOptions): Promise<StoresUnderTest> {
  const database = await openDatabase(options)
  const jobErrors: Error[] = []
  const jobs = await createJobQueue(database, { onError: (error) => jobErrors.push(error) })
  return {
    articles: createArticleStore(database),
    answers: createAnswerStore(database),
    accounts: createAccountDirectory(database, jobs),
    cases: createCaseStore(database, { jobs, noticesOf: (entry) => noticesOf(entry, TEAM_AND_DESK) }),
    attachments: createAttachmentStore(database),
    deliveries: createMailDeliveries(database, jobs),
    deskDeliveries: createDeskDeliveryStore(database, jobs),
    awaiting: createAwaitingCases(database),
    logouts: createLogoutStore(database),
    emailCodes: createEmailCodeStore(database, jobs),
    events: createEventStore(database),
    inbox: createInboundMailStore(database, jobs),
    sources: createSourceStore(database),
    jobs,
    async close() {
      await jobs.stop()
      await database.close()
      if (jobErrors.length > 0) throw new AggregateError(jobErrors, 'The job queue met errors')
    },
  }
}
