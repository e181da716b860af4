import { DateTime } from 'luxon'
import { correctedDate } from '../../language/corrected-date.ts'
import type { Site } from '../../sites/site.ts'
import type { FactLabel, MailTexts } from '../texts/mail-texts.ts'
import type { MailedCase } from './mailed-case.ts'

export interface Fact {
  label: string
  value: string
}

/** What a case states, as labelled values. */
export function caseFacts(supportCase: MailedCase, labels: FactLabel[], texts: MailTexts): Fact[] {
  const values = caseValues(supportCase, texts)
  return labels.flatMap((label) => {
    const value = values[label]
    return value === undefined ? [] : [{ label: texts.labels[label], value }]
  })
}

function caseValues(supportCase: MailedCase, texts: MailTexts): Partial<Record<FactLabel, string>> {
  const { openedBy, engine, nature } = supportCase
  return {
    number: supportCase.number,
    account: supportCase.account.name,
    plan: texts.supportCopy.plans[supportCase.plan],
    primaryEmail: supportCase.primaryEmail,
    openedBy: openedBy.name ? `${openedBy.name} (${openedBy.email})` : openedBy.email,
    engine: engine?.name ?? texts.details.notStated,
    nature: nature ? texts.natures[nature] : texts.details.notStated,
    severity: texts.severities[supportCase.severity],
    subject: supportCase.subject,
    channel: texts.supportCopy.channels[supportCase.channel],
    language: new Intl.DisplayNames(texts.dateLocale, { type: 'language' }).of(supportCase.locale) ?? '',
  }
}

/** An instant in support's own zone, by name, for those who work in it. */
export function supportInstant(instant: Date, { businessCalendar }: Site, { dateLocale }: MailTexts): string {
  return inZone(instant, businessCalendar.zone, dateLocale)
}

/** An instant where the person is. */
export function zonedInstant(instant: Date, zone: string, { dateLocale }: MailTexts): string {
  return inZone(instant, zone, dateLocale)
}

function inZone(instant: Date, zone: string, dateLocale: string): string {
  const text = DateTime.fromJSDate(instant)
    .setZone(zone)
    .setLocale(dateLocale)
    .toLocaleString(DateTime.DATETIME_HUGE)
  return correctedDate(text, dateLocale)
}

/** An instant where nobody's zone is known. */
export function utcInstant(instant: Date, { dateLocale }: MailTexts): string {
  const text = DateTime.fromJSDate(instant)
    .toUTC()
    .setLocale(dateLocale)
    .toLocaleString({ ...DateTime.DATETIME_FULL, timeZoneName: 'short' })
  return correctedDate(text, dateLocale)
}
