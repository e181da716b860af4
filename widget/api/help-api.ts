import type { ArticleApi } from './article-api.ts'
import type { AskApi } from './ask-api.ts'
import type { CallBackApi } from './call-back-api.ts'
import type { CaseApi } from './case-api.ts'
import type { CasesApi } from './cases-api.ts'
import type { ContactsApi } from './contacts-api.ts'
import type { EmailCodeApi } from './email-code-api.ts'
import type { createRequest, RequestParts } from './request.ts'

/** The server, as the widget sees it. Every promise rejects with a `HelpApiError` and nothing else. */
export type HelpApi = AskApi & ArticleApi & CaseApi & CasesApi & CallBackApi & ContactsApi & EmailCodeApi

/** What the calls of each part of the panel are made with. */
export interface HelpApiParts extends RequestParts {
  /** The site's public id. */
  site: string
  request: ReturnType<typeof createRequest>
}
