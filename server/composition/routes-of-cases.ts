import { attachmentRoutes } from '../attachments/attachments.route.ts'
import { readAttachment } from '../attachments/read-attachment.ts'
import { callBackRoutes } from '../cases/call-back/call-back.route.ts'
import { createCaseAnswers } from '../cases/case-answers.ts'
import { createCaseAttachments } from '../cases/case-attachments.ts'
import { caseRoutes } from '../cases/cases.route.ts'
import { createDeskReplies } from '../cases/desk-replies.ts'
import type { EntitlementOf } from '../contacts/entitlement-of.ts'
import { articleIdAt } from '../content/answers/article-addresses.ts'
import { deskRoutes } from '../desk/desk.route.ts'
import type { Route } from '../http/route.ts'
import type { AppDependencies } from './app-dependencies.ts'

/** Cases with their files and calls, for the people who opened them and for a desk of the owner's. */
export function routesOfCases(
  { sites, cases, answers, articles, attachments, blobs, clock }: AppDependencies,
  entitlementOf: EntitlementOf,
): Route[] {
  const files = createCaseAttachments({ store: cases, entitlementOf, clock })
  return [
    ...caseRoutes({
      store: cases,
      entitlementOf,
      clock,
      recordCaseAnswer: createCaseAnswers({ cases, answers, articleIdAt: articleIdAt(articles), clock }),
    }),
    ...attachmentRoutes({ blobs, attachments, clock, cases: files }),
    ...callBackRoutes({ store: cases, entitlementOf, clock }),
    ...deskRoutes({
      sites,
      addReply: createDeskReplies({ store: cases, clock }),
      readFile: async ({ site, case: caseNumber, attachment }) => {
        const readable = await files.ofSite(site, caseNumber)
        if (!readable.ok) return readable
        return readAttachment(
          { blobs, attachments },
          { caseNumber, id: attachment, readable: readable.value },
        )
      },
      clock,
    }),
  ]
}
