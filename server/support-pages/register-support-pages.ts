import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import type { Logger } from 'pino'
import { decideCallBack } from '../cases/call-back/decide-call-back.ts'
import type { CaseStore } from '../cases/case-store.ts'
import { ERROR_STATUS } from '../contract/error-codes.ts'
import type { Locale } from '../contract/vocabulary.ts'
import { negotiateLocale } from '../http/negotiate-locale.ts'
import type { SiteDirectory } from '../sites/site.ts'
import type { SubmittedForm } from './call-back-forms.ts'
import { CALL_BACK_PAGES, readCallBackLink } from './call-back-link.ts'
import { callBackView } from './call-back-view.ts'
import { pageResponse } from './page-frame.ts'
import { PAGE_HEADERS } from './page-style.ts'
import { readDecision } from './read-decision.ts'
import { type PageProblem, supportPageTexts } from './texts/support-page-texts.ts'

export interface SupportPagesDependencies {
  store: CaseStore
  sites: SiteDirectory
  /** Of the purpose `support-link`. */
  key: Uint8Array
  clock: () => Date
  log: Pick<Logger, 'error'>
}

const FORM_BYTES = 16 * 1024

/**
 * The pages behind the links of support's mail. To look at one changes nothing: programs that check mail follow its links.
 * They are for people of support alone: no other origin may read or frame them.
 */
export function registerSupportPages(app: Hono, dependencies: SupportPagesDependencies): void {
  const { log } = dependencies
  /** What fails is told as a page, and logged without the address: whoever has it can decide. */
  const answering = async (c: Context, answer: () => Promise<Response>): Promise<Response> => {
    try {
      return await answer()
    } catch (error) {
      log.error({ err: error, method: c.req.method, path: CALL_BACK_PAGES }, 'request failed')
      return noPage('unavailable', negotiateLocale(c.req.header('accept-language')))
    }
  }
  const path = `${CALL_BACK_PAGES}/:token`
  app.get(path, (c) => answering(c, () => show(c, dependencies, null)))
  app.post(
    path,
    bodyLimit({
      maxSize: FORM_BYTES,
      onError: (c) => answering(c, () => show(c, dependencies, refusal('invalid_input', {}))),
    }),
    (c) => answering(c, () => decide(c, dependencies)),
  )
}

type Refused = { problem: PageProblem; submitted: SubmittedForm } | null

async function decide(c: Context, dependencies: SupportPagesDependencies): Promise<Response> {
  const { store, sites, key, clock } = dependencies
  const token = c.req.param('token') ?? ''
  const number = readCallBackLink(key, token, clock())
  if (!number.ok) return show(c, dependencies, null)
  const fields = await c.req.parseBody()
  const decision = readDecision(fields)
  if (!decision) return show(c, dependencies, refusal('invalid_input', fields))
  const supportCase = await store.findByNumber(number.value)
  const site = supportCase && sites.find(supportCase.site)
  if (!site) return show(c, dependencies, null)
  const decided = await decideCallBack({ store, clock }, { site, number: number.value, decision })
  if (decided.ok) return shownAnew(token)
  return show(c, dependencies, refusal(decided.failure.code, fields))
}

async function show(
  c: Context,
  { store, sites, key, clock }: SupportPagesDependencies,
  refused: Refused,
): Promise<Response> {
  const locale = negotiateLocale(c.req.header('accept-language'))
  const now = clock()
  const number = readCallBackLink(key, c.req.param('token') ?? '', now)
  if (!number.ok)
    return noPage(number.failure.code === 'link_expired' ? 'link_expired' : 'link_invalid', locale)
  const supportCase = await store.findByNumber(number.value)
  const site = supportCase && sites.find(supportCase.site)
  if (!supportCase || !site) return noPage('link_invalid', locale)
  return pageResponse({
    status: refused ? ERROR_STATUS[refused.problem] : 200,
    locale,
    title: supportPageTexts[locale].title(supportCase.number),
    body: callBackView({
      case: supportCase,
      site,
      locale,
      now,
      chosenWindow: c.req.query('window') ?? null,
      refused,
    }),
  })
}

/** By another request, so that to load the page again decides nothing again. Relative: a proxy may add a prefix. */
function shownAnew(token: string): Response {
  return new Response(null, {
    status: 303,
    headers: { ...PAGE_HEADERS, location: encodeURIComponent(token) },
  })
}

function noPage(problem: 'link_invalid' | 'link_expired' | 'unavailable', locale: Locale): Promise<Response> {
  const { title, text } = supportPageTexts[locale].problems[problem]
  return pageResponse({
    status: ERROR_STATUS[problem],
    locale,
    title,
    body: html`<section class="problem"><p>${text}</p></section>`,
  })
}

function refusal(code: string, fields: Record<string, unknown>): NonNullable<Refused> {
  const texts = supportPageTexts.en.problems
  if (!Object.hasOwn(texts, code)) throw new Error(`No page says what ${code} means`)
  const submitted: SubmittedForm = {}
  for (const name of ['start', 'minutes', 'name', 'text'] as const) {
    const value = fields[name]
    if (typeof value === 'string') submitted[name] = value
  }
  return { problem: code as PageProblem, submitted }
}
