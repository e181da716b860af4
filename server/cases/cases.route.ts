import { endpoints } from '../contract/endpoints.ts'
import { type Result, success } from '../contract/result.ts'
import { localeOf } from '../http/negotiate-locale.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import type { RecordCaseAnswer } from './case-answers.ts'
import { caseSummary } from './case-view.ts'
import { type ChangedCase, changeCase } from './change-case.ts'
import { closeCase, reopenCase } from './decisions/close-or-reopen.ts'
import { contactReply } from './decisions/contact-reply.ts'
import { listCases } from './list-cases.ts'
import { type OpenCaseDependencies, openCase } from './open-case.ts'
import { readCase } from './read-case.ts'
import { requestDigest } from './request-digest.ts'

export interface CaseRouteDependencies extends OpenCaseDependencies {
  /** What a case was closed with helps the next person who asks. */
  recordCaseAnswer: RecordCaseAnswer
}

export function caseRoutes(dependencies: CaseRouteDependencies): Route[] {
  return [
    route(endpoints.postCase, async ({ identity, site, body, idempotencyKey, locale }) => {
      const opened = await openCase(dependencies, {
        identity,
        site,
        newCase: body,
        idempotencyKey,
        locale: localeOf(body.locale ?? '') ?? locale,
      })
      if (!opened.ok) return opened
      return success({
        status: opened.value.replayed ? 200 : 201,
        body: caseSummary(opened.value.case, { own: true }),
      })
    }),
    route(endpoints.getCases, async ({ identity, site, query }) => {
      const listed = await listCases(dependencies, { identity, site, of: query.of })
      return listed.ok ? success({ status: 200, body: listed.value }) : listed
    }),
    route(endpoints.getCase, async ({ identity, site, params }) => {
      const found = await readCase(dependencies, { identity, site, number: params.number ?? '' })
      return found.ok ? success({ status: 200, body: found.value }) : found
    }),
    route(endpoints.postReply, async ({ identity, site, params, body, idempotencyKey }) => {
      const number = params.number ?? ''
      const changed = await changeCase(dependencies, {
        identity,
        site,
        number,
        decide: (moment) => (supportCase) =>
          contactReply(supportCase, { ...moment, channel: 'widget', ...body }),
        key:
          idempotencyKey === undefined
            ? undefined
            : { key: idempotencyKey, requestDigest: requestDigest({ number, ...body }) },
      })
      return answer(changed, 201)
    }),
    route(endpoints.postClosing, async ({ identity, site, params, body }) => {
      const number = params.number ?? ''
      const changed = await changeCase(dependencies, {
        identity,
        site,
        number,
        decide: (moment) => (supportCase) => closeCase(supportCase, { ...moment, channel: 'widget' }),
      })
      if (changed.ok && body.solvedWith !== undefined) {
        await dependencies.recordCaseAnswer({ case: number, article: body.solvedWith, remove: false })
      }
      return answer(changed, 200)
    }),
    route(endpoints.postReopening, async ({ identity, site, params, body }) => {
      const changed = await changeCase(dependencies, {
        identity,
        site,
        number: params.number ?? '',
        decide: (moment) => (supportCase) =>
          reopenCase(supportCase, { ...moment, channel: 'widget', text: body.text }),
      })
      return answer(changed, 200)
    }),
  ]
}

function answer(changed: Result<ChangedCase>, statusWhenNew: number): Result<Reply> {
  if (!changed.ok) return changed
  return success({ status: changed.value.replayed ? 200 : statusWhenNew, body: changed.value.case })
}
