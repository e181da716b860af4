import { html } from 'hono/html'
import { type CallBack, isLive, isStanding } from '../cases/call-back/call-back.ts'
import type { SupportCase } from '../cases/case.ts'
import { targetState } from '../cases/targets/target-state.ts'
import type { Locale } from '../contract/vocabulary.ts'
import { spanText } from '../mail/call-back/span-text.ts'
import { supportInstant } from '../mail/case-mail/case-facts.ts'
import { mailTexts } from '../mail/texts/mail-texts.ts'
import type { Site } from '../sites/site.ts'
import { callBackForms, type SubmittedForm } from './call-back-forms.ts'
import { type Html, problemSection } from './page-frame.ts'
import { type PageProblem, supportPageTexts } from './texts/support-page-texts.ts'

export interface CallBackView {
  case: SupportCase
  site: Site
  locale: Locale
  now: Date
  /** The start of the window that was chosen in the mail. */
  chosenWindow: string | null
  /** What was filled in, and why it was not accepted. */
  refused: { problem: PageProblem; submitted: SubmittedForm } | null
}

/** How the call stands, and what can be decided of it. */
export function callBackView(view: CallBackView): Html {
  const { case: supportCase, refused, locale } = view
  const { callBack, status } = supportCase
  const texts = supportPageTexts[locale]
  return html`${refused && problemSection(texts.problems[refused.problem])}
<section>
<p><strong>${stateText(view)}</strong></p>
${callBack && decidedBy(supportCase, callBack, locale)}
${callBack && facts(view, callBack)}
</section>
${callBack && status !== 'closed' && isLive(callBack) ? callBackForms(view, callBack) : ''}`
}

function stateText({ case: { status, callBack }, now, locale }: CallBackView): string {
  const { states } = supportPageTexts[locale]
  if (!callBack) return states.none
  if (status === 'closed') return states.closed
  switch (callBack.status) {
    case 'requested':
      return states.requested(personOf(callBack))
    case 'withdrawn':
      return states.withdrawn(personOf(callBack))
    case 'cancelled':
      return states.cancelled
    default:
      return isStanding(callBack, now) ? states[callBack.status] : states.begun
  }
}

/** Who brought it to how it stands, if they said so. */
function decidedBy({ entries }: SupportCase, { sequence }: CallBack, locale: Locale) {
  const entry = entries.findLast(({ callBack }) => callBack?.sequence === sequence)
  const name = entry?.author.role === 'support' ? entry.author.name : null
  return name && html`<p>${supportPageTexts[locale].decidedBy(name)}</p>`
}

function facts(view: CallBackView, callBack: CallBack) {
  const { case: supportCase, site, locale } = view
  const { labels, dateLocale } = supportPageTexts[locale]
  const { call, askedBy, medium, meetingUrl, timeZone, windows } = callBack
  const stands = isLive(callBack)
  const ownZone = call && spanText(call, site.businessCalendar.zone, dateLocale)
  return html`<dl>
${ownZone && html`<dt>${stands ? labels.when : labels.was}</dt><dd>${ownZone}</dd>`}
${call && stands && html`<dt>${labels.whenInZone}</dt><dd>${spanText(call, timeZone, dateLocale)}</dd>`}
${stands && html`<dt>${labels.free}</dt>${windows.map((window) => html`<dd>${spanText(window, site.businessCalendar.zone, dateLocale)}</dd>`)}`}
<dt>${labels.contact}</dt><dd>${askedBy.name ? `${askedBy.name} (${askedBy.email})` : askedBy.email}</dd>
<dt>${labels.account}</dt><dd>${supportCase.account.name}</dd>
<dt>${labels.target}</dt><dd>${targetText(view)}</dd>
<dt>${labels.medium}</dt><dd>${mailTexts[locale].callBackMedia[medium]}</dd>
${meetingUrl && stands && html`<dt>${labels.meeting}</dt><dd><a href="${meetingUrl}" rel="noreferrer">${meetingUrl}</a></dd>`}
</dl>`
}

function targetText({ case: supportCase, site, locale, now }: CallBackView): string {
  const state = targetState(supportCase, now, site.businessCalendar)
  return supportPageTexts[locale].targets[state](
    supportInstant(supportCase.respondBy, site, mailTexts[locale]),
  )
}

function personOf({ askedBy }: CallBack): string {
  return askedBy.name ?? askedBy.email
}
