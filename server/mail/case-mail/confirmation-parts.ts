import { NATURES } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import { spanText } from '../call-back/span-text.ts'
import type { MessagePart } from '../message-body.ts'
import type { MailTexts } from '../texts/mail-texts.ts'
import { caseFacts, supportInstant, utcInstant, zonedInstant } from './case-facts.ts'
import type { MailedCase } from './mailed-case.ts'

interface Confirmed {
  supportCase: MailedCase
  site: Site
  /** The engines of the account, to choose from where the case states none. */
  engines: { name: string }[]
}

/** What the contact is told when a case is open. */
export function confirmationParts(
  { supportCase, site, engines }: Confirmed,
  texts: MailTexts,
): MessagePart[] {
  return [
    { type: 'paragraph', text: texts.greeting(supportCase.openedBy.name) },
    { type: 'paragraph', text: texts.opened(supportCase.number) },
    { type: 'paragraph', text: answerBy(supportCase, site, texts) },
    ...missingParts(supportCase, engines, texts),
    {
      type: 'facts',
      facts: caseFacts(
        supportCase,
        ['number', 'account', 'primaryEmail', 'openedBy', 'engine', 'nature', 'severity', 'subject'],
        texts,
      ),
    },
    ...callBackParts(supportCase, texts.callBack, texts),
    { type: 'heading', text: texts.whatYouWrote },
    { type: 'quote', text: supportCase.description },
    { type: 'paragraph', text: texts.toAdd },
    ...portalParts(site, texts),
    { type: 'note', text: texts.whySent(site.name) },
  ]
}

/** In the person's own zone where the case states it, else in support's, by name; and in UTC. */
function answerBy({ respondBy, timeZone }: MailedCase, site: Site, texts: MailTexts): string {
  const local = timeZone ? zonedInstant(respondBy, timeZone, texts) : supportInstant(respondBy, site, texts)
  return texts.answerBy(local, utcInstant(respondBy, texts))
}

/** A case by mail need not state all: what is missing is asked for, in lines that the answer can repeat. */
function missingParts(
  { engine, nature }: MailedCase,
  engines: { name: string }[],
  { details, labels, labelSeparator, natures }: MailTexts,
): MessagePart[] {
  const asked: MessagePart[] = []
  if (engine === null && engines.length > 0) {
    const items = engines.map(({ name }) => labels.engine + labelSeparator + name)
    asked.push({ type: 'paragraph', text: details.missingEngine }, { type: 'list', items })
  }
  if (nature === null) {
    const items = NATURES.map((known) => labels.nature + labelSeparator + natures[known])
    asked.push({ type: 'paragraph', text: details.missingNature }, { type: 'list', items })
  }
  return asked.length === 0 ? [] : [{ type: 'paragraph', text: details.missing }, ...asked]
}

/** The times that a call was asked for, in the zone of who asked. */
export function callBackParts(
  { callBack }: Pick<MailedCase, 'callBack'>,
  opening: (medium: string) => string,
  texts: MailTexts,
): MessagePart[] {
  if (!callBack) return []
  return [
    { type: 'paragraph', text: opening(texts.callBackMedia[callBack.medium]) },
    {
      type: 'list',
      items: callBack.windows.map((window) => spanText(window, callBack.timeZone, texts.dateLocale)),
    },
  ]
}

function portalParts({ portal }: Site, texts: MailTexts): MessagePart[] {
  if (!portal) return []
  const reminder: MessagePart[] = portal.separateLogin
    ? [{ type: 'paragraph', text: texts.portalSeparateLogin }]
    : []
  return [
    { type: 'paragraph', text: texts.portal },
    { type: 'links', links: [{ title: new URL(portal.url).host, url: portal.url }] },
    ...reminder,
  ]
}
