import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { type CallBack, isStanding } from '../cases/call-back/call-back.ts'
import type { Locale } from '../contract/vocabulary.ts'
import { shortDayText, spanText } from '../mail/call-back/span-text.ts'
import type { Site } from '../sites/site.ts'
import { callLengths, roomAt } from './call-lengths.ts'
import { DECISION_LIMITS } from './read-decision.ts'
import { startTimes, type WindowStarts } from './start-times.ts'
import { supportPageTexts } from './texts/support-page-texts.ts'

/** The form as it was sent, so that nothing has to be typed again. */
export interface SubmittedForm {
  start?: string
  minutes?: string
  name?: string
  text?: string
}

interface FormView {
  site: Site
  locale: Locale
  now: Date
  chosenWindow: string | null
  refused: { submitted: SubmittedForm } | null
}

/** One form to confirm or move a call, one to call it off. Both say which state of it they were made for. */
export function callBackForms(view: FormView, callBack: CallBack) {
  const choices = startTimes(callBack.windows, view.now).filter(({ starts }) => starts.length > 0)
  const texts = supportPageTexts[view.locale]
  return html`${
    choices.length > 0
      ? scheduleForm(view, callBack, choices)
      : html`<section><p>${texts.noTimeLeft}</p></section>`
  }
${isStanding(callBack, view.now) ? cancelForm(view, callBack) : ''}`
}

function scheduleForm(view: FormView, callBack: CallBack, choices: WindowStarts[]) {
  const { locale, refused } = view
  const { headings, labels, hints, buttons, minutes, told } = supportPageTexts[locale]
  const verb = callBack.call ? 'move' : 'confirm'
  const selected = selectedStart(view, callBack, choices)
  const lengths = callLengths(choices, view.site.callBack.minutes)
  const length = selectedLength(view, callBack, lengths, roomOf(choices, selected))
  return html`<form method="post" aria-labelledby="schedule">
<h2 id="schedule">${headings[verb]}</h2>
<input type="hidden" name="action" value="schedule">
<input type="hidden" name="sequence" value="${callBack.sequence}">
<div class="field">
<label for="start">${labels.start}</label>
<p class="hint" id="start-hint">${hints.start}</p>
<select id="start" name="start" aria-describedby="start-hint" required>
${choices.map((choice) => windowOptions(view, callBack, choice, { selected, length }))}
</select>
</div>
<div class="field">
<label for="minutes">${labels.length}</label>
<p class="hint" id="minutes-hint">${hints.length}</p>
<select id="minutes" name="minutes" aria-describedby="minutes-hint" required>
${lengths.map((count) => html`<option value="${count}" ${count === length ? 'selected' : ''}>${minutes(count)}</option>`)}
</select>
</div>
${wordFields(view, 'schedule', refused?.submitted)}
<p class="hint">${told}</p>
<p><button type="submit">${buttons[verb]}</button></p>
</form>`
}

function cancelForm(view: FormView, callBack: CallBack) {
  const { headings, buttons } = supportPageTexts[view.locale]
  const verb = callBack.call ? 'cancel' : 'decline'
  return html`<form method="post" aria-labelledby="call-off">
<h2 id="call-off">${headings[verb]}</h2>
<input type="hidden" name="action" value="cancel">
<input type="hidden" name="sequence" value="${callBack.sequence}">
${wordFields(view, 'cancel', undefined)}
<p><button type="submit" class="off">${buttons[verb]}</button></p>
</form>`
}

function wordFields({ locale }: FormView, form: string, submitted: SubmittedForm | undefined) {
  const { labels, hints } = supportPageTexts[locale]
  return html`<div class="field">
<label for="${form}-name">${labels.name}</label>
<p class="hint" id="${form}-name-hint">${hints.name}</p>
<input id="${form}-name" name="name" autocomplete="name" maxlength="${DECISION_LIMITS.nameCharacters}" value="${submitted?.name ?? ''}" aria-describedby="${form}-name-hint">
</div>
<div class="field">
<label for="${form}-text">${labels.note}</label>
<p class="hint" id="${form}-text-hint">${hints.note}</p>
<textarea id="${form}-text" name="text" maxlength="${DECISION_LIMITS.textCharacters}" aria-describedby="${form}-text-hint">${submitted?.text ?? ''}</textarea>
</div>`
}

function windowOptions(
  view: FormView,
  callBack: CallBack,
  choice: WindowStarts,
  { selected, length }: { selected: string; length: number },
) {
  const { window, starts } = choice
  const { dateLocale, atMost } = supportPageTexts[view.locale]
  const zone = view.site.businessCalendar.zone
  return html`<optgroup label="${spanText(window, zone, dateLocale)}">
${starts.map((start) => {
  const own = DateTime.fromISO(start, { zone }).setLocale(dateLocale)
  const theirs = own.setZone(callBack.timeZone)
  const room = roomAt(start, choice)
  // A closed list shows its chosen option and no group: the option has to say the day.
  const theirDay = theirs.toISODate() === own.toISODate() ? '' : `${shortDayText(theirs)}, `
  return html`<option value="${start}" ${start === selected ? 'selected' : ''}>${shortDayText(own)}, ${clockText(own)} · ${theirDay}${clockText(theirs)}${room < length ? atMost(room) : ''}</option>`
})}
</optgroup>`
}

function clockText(at: DateTime): string {
  return `${at.toLocaleString(DateTime.TIME_24_SIMPLE)} ${at.offsetNameShort}`
}

/** What was sent, else where the call is now, else the window that was chosen in the mail, else the first. */
function selectedStart(
  { refused, chosenWindow }: FormView,
  { call }: CallBack,
  choices: WindowStarts[],
): string {
  const wanted = refused?.submitted.start ?? call?.from
  const all = choices.flatMap(({ starts }) => starts)
  const same = all.find((start) => wanted !== undefined && Date.parse(start) === Date.parse(wanted))
  const chosen = choices.find(
    ({ window }) => chosenWindow !== null && Date.parse(window.from) === Date.parse(chosenWindow),
  )
  return same ?? chosen?.starts[0] ?? all[0] ?? ''
}

function roomOf(choices: WindowStarts[], start: string): number {
  const choice = choices.find(({ starts }) => starts.includes(start))
  return choice ? roomAt(start, choice) : 0
}

/** What was sent, else as long as the call is now, else as usual; and no longer than there is room for at the start. */
function selectedLength(
  { refused, site }: FormView,
  { call }: CallBack,
  lengths: number[],
  room: number,
): number {
  const submitted = Number(refused?.submitted.minutes)
  if (lengths.includes(submitted)) return submitted
  const wanted = call ? (Date.parse(call.to) - Date.parse(call.from)) / 60_000 : site.callBack.minutes
  return lengths.findLast((minutes) => minutes <= Math.min(wanted, room)) ?? 0
}
