import type { Intent } from '../../contract/types.ts'
import type { Locale } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { MessagePart } from '../message-body.ts'
import { SUPPORT_COMMAND_WORDS } from '../support-commands.ts'
import type { MailTexts } from '../texts/mail-texts.ts'
import { caseFacts, type Fact, supportInstant, utcInstant } from './case-facts.ts'
import { callBackParts } from './confirmation-parts.ts'
import { type FilesOfMail, fileParts } from './file-parts.ts'
import type { MailedCase } from './mailed-case.ts'
import { contactName } from './names.ts'

interface NewCaseCopy {
  site: Site
  files: FilesOfMail
  locale: Locale
  /** How support chooses the time of a call that was asked for. */
  callParts: MessagePart[]
}

/** What the support team is told of a new case: all that it states, and what the person did before. */
export function newCaseParts(
  supportCase: MailedCase,
  { site, files, locale, callParts }: NewCaseCopy,
  texts: MailTexts,
): MessagePart[] {
  const copy = texts.supportCopy
  const name = contactName(supportCase)
  return [
    { type: 'paragraph', text: copy.opened(name, supportCase.account.name) },
    ...(supportCase.confidential ? [{ type: 'paragraph' as const, text: copy.confidential }] : []),
    { type: 'paragraph', text: copy.answerDue(supportInstant(supportCase.respondBy, site, texts)) },
    { type: 'facts', facts: [...statedFacts(supportCase, texts), ...pageFacts(supportCase, texts)] },
    { type: 'heading', text: copy.description },
    { type: 'quote', text: supportCase.description },
    ...fileParts(files, texts),
    ...callPartsOf(supportCase, callParts, texts),
    ...sessionParts(supportCase, texts),
    ...consoleParts(supportCase, texts),
    ...beforeParts(supportCase.intent, texts),
    { type: 'paragraph', text: copy.howToAnswer(name) },
    { type: 'paragraph', text: copy.firstLine },
    {
      type: 'list',
      items: Object.entries(SUPPORT_COMMAND_WORDS).map(
        ([command, words]) => `${words[locale]} — ${copy.commands[command as keyof typeof copy.commands]}`,
      ),
    },
    { type: 'note', text: copy.whySent(site.name) },
  ]
}

function callPartsOf(supportCase: MailedCase, toChoose: MessagePart[], texts: MailTexts): MessagePart[] {
  const { callAsked, callBack } = texts.supportCopy
  if (!supportCase.callBack || toChoose.length === 0) return callBackParts(supportCase, callBack, texts)
  const asked = callAsked(texts.callBackMedia[supportCase.callBack.medium])
  return [{ type: 'paragraph', text: asked }, ...toChoose]
}

function statedFacts(supportCase: MailedCase, texts: MailTexts): Fact[] {
  return caseFacts(
    supportCase,
    [
      'number',
      'severity',
      'subject',
      'account',
      'plan',
      'primaryEmail',
      'openedBy',
      'engine',
      'nature',
      'channel',
      'language',
    ],
    texts,
  )
}

function pageFacts({ diagnostics, intent }: MailedCase, { labels }: MailTexts): Fact[] {
  const page = diagnostics?.page ?? intent?.page
  const browser = diagnostics?.browser
  return [
    ...(page ? [{ label: labels.page, value: page }] : []),
    ...(browser ? [{ label: labels.browser, value: browser }] : []),
  ]
}

function sessionParts({ diagnostics }: MailedCase, { supportCopy }: MailTexts): MessagePart[] {
  const facts = Object.entries(diagnostics?.sessionData ?? {}).map(([label, value]) => ({ label, value }))
  if (facts.length === 0) return []
  return [
    { type: 'heading', text: supportCopy.sessionData },
    { type: 'facts', facts },
  ]
}

function consoleParts({ diagnostics }: MailedCase, { supportCopy }: MailTexts): MessagePart[] {
  const errors = diagnostics?.consoleErrors ?? []
  if (errors.length === 0) return []
  return [
    { type: 'heading', text: supportCopy.consoleErrors },
    { type: 'list', items: errors },
  ]
}

function beforeParts(intent: Intent | null, texts: MailTexts): MessagePart[] {
  const { searches = [], readings = [] } = intent ?? {}
  const { supportCopy: copy } = texts
  if (searches.length === 0 && readings.length === 0) return [{ type: 'paragraph', text: copy.nothingBefore }]
  const searched: MessagePart[] = [
    { type: 'heading', text: copy.searches },
    { type: 'list', items: searches.map(({ query, at }) => `${query} (${utcInstant(new Date(at), texts)})`) },
  ]
  const read: MessagePart[] = [
    { type: 'heading', text: copy.readings },
    { type: 'links', links: readings.map(({ title, url }) => ({ title, url })) },
  ]
  return [...(searches.length > 0 ? searched : []), ...(readings.length > 0 ? read : [])]
}
