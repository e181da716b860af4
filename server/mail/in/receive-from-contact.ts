import { LIMITS } from '../../contract/limits.ts'
import { DEFAULT_SEVERITY } from '../../contract/vocabulary.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import { contactBy, foldAddress, hasRole } from '../../support-rules/contact-roles.ts'
import { mailDomain } from '../reply-address.ts'
import { REPLY_MARKER } from '../reply-marker.ts'
import { readAnswerId } from './answers/answer-ids.ts'
import { caseSubject } from './case-subject.ts'
import { chooseAccount } from './choose-account.ts'
import { filesOfMail } from './files-of-mail.ts'
import type { MeantCase } from './find-case.ts'
import type { InboundMail } from './inbound-mail-store.ts'
import { isRepeated, waitsItsTurn } from './loop-guard.ts'
import type { CaseOfMail, MailContribution } from './mail-cases.ts'
import {
  contentOf,
  type Handled,
  type MailInHand,
  type ReceiveMailDependencies,
  textDigest,
} from './mail-in-hand.ts'
import { mailLanguage } from './mail-language.ts'
import { readMail } from './read-mail.ts'
import { statedDetails } from './stated-details.ts'
import { trimReply, trimSignature } from './trim-reply.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
/** Which account a mail is about. */
const QUESTIONS_A_DAY = 5

interface Contact {
  address: string
  /** Those that name the person as a technical contact; never empty. */
  accounts: DirectoryAccount[]
}

/** What a technical contact's mail does: it continues a case, or opens one. Null: no account names the person. */
export async function receiveFromContact(
  dependencies: ReceiveMailDependencies,
  mail: MailInHand,
  address: string,
): Promise<Handled | null> {
  const known = await dependencies.accountsOf(mail.site.id, address)
  const accounts = known.filter((account) => hasRole(account, address, 'technical_contact'))
  if (accounts.length === 0) return null
  const contact = { address, accounts }
  const continued = mail.meant && (await caseToContinue(dependencies, mail, contact, mail.meant))
  if (continued) return continueCase(dependencies, mail, contact, continued)
  return (await openAskedAbout(dependencies, mail, contact)) ?? openCase(dependencies, mail, contact)
}

/** The case that the mail means, if the person may write in it. */
async function caseToContinue(
  { cases }: ReceiveMailDependencies,
  { site }: MailInHand,
  { address, accounts }: Contact,
  { caseNumber, signed }: MeantCase,
): Promise<CaseOfMail | null> {
  const found = await cases.find(caseNumber)
  if (!found || found.site !== site.id) return null
  if (!accounts.some(({ id }) => id === found.account.id)) return null
  // Who has the signed address has been given the mail of the case; a number anybody can guess.
  const own = foldAddress(found.openedBy.email) === address
  return signed || own || (site.accountCases && !found.confidential) ? found : null
}

async function continueCase(
  dependencies: ReceiveMailDependencies,
  mail: MailInHand,
  contact: Contact,
  found: CaseOfMail,
): Promise<Handled> {
  const { site, read, answer } = mail
  const { number: caseNumber } = found
  const text = ownWords(read.text)
  if (text === '' && read.parts.length === 0) return { outcome: 'empty', caseNumber }
  const mails = { site: site.id, sender: contact.address, outcome: 'continued' as const, caseNumber }
  if (text !== '' && (await isRepeated(dependencies, { ...mails, textDigest: textDigest(text) }))) {
    return { outcome: 'repeated', caseNumber }
  }
  await waitsItsTurn(dependencies, mails)
  const engines = contact.accounts.find(({ id }) => id === found.account.id)?.engines ?? []
  const details = statedDetails({ subject: '', text }, engines, { answersQuestion: true })
  const replied = await dependencies.cases.reply(caseNumber, {
    ...contribution(mail, contact, text, LIMITS.replyCharacters),
    details,
  })
  if (!replied.ok) throw new Error(`A reply by mail was refused: ${replied.failure.code}`)
  const { refused } = replied.value
  if (refused.length > 0) await answer({ kind: 'not-kept', caseNumber, files: refused }, { caseNumber })
  return { outcome: 'continued', caseNumber, textDigest: textDigest(text) }
}

async function openCase(
  dependencies: ReceiveMailDependencies,
  mail: MailInHand,
  contact: Contact,
  said: { account: DirectoryAccount | null; details: string } = { account: null, details: '' },
): Promise<Handled> {
  const { site, read, answer } = mail
  // What a first mail quotes or forwards is what it is about.
  const text = trimSignature(read.text)
  if (text === '' && read.subject === '' && read.parts.length === 0)
    return { outcome: 'empty', caseNumber: null }
  const words = { subject: read.subject, text: `${text}\n${said.details}` }
  const digest = textDigest(`${read.subject} ${text}`)
  const mails = { site: site.id, sender: contact.address, outcome: 'opened' as const }
  if (await isRepeated(dependencies, { ...mails, textDigest: digest })) {
    return { outcome: 'repeated', caseNumber: null }
  }
  const account = said.account ?? chooseAccount(contact.accounts, words)
  if (!account) return askWhichAccount(dependencies, mail, contact)
  await waitsItsTurn(dependencies, mails)
  const { severity, ...details } = statedDetails(words, account.engines)
  const opened = await dependencies.cases.open({
    ...contribution(mail, contact, text || read.subject, LIMITS.descriptionCharacters),
    ...details,
    account,
    subject: caseSubject(read.subject, text),
    severity: severity ?? DEFAULT_SEVERITY,
    locale: mailLanguage(read.subject, text),
  })
  const { number: caseNumber, refused } = opened
  if (severity !== null && opened.severity !== severity) {
    await answer({ kind: 'severity', caseNumber, plan: account.plan }, { caseNumber })
  }
  if (refused.length > 0) await answer({ kind: 'not-kept', caseNumber, files: refused }, { caseNumber })
  return { outcome: 'opened', caseNumber, textDigest: digest }
}

/** The mail answers our question which account earlier ones are about: the first of them opens its case now. */
async function openAskedAbout(
  dependencies: ReceiveMailDependencies,
  mail: MailInHand,
  contact: Contact,
): Promise<Handled | null> {
  const { inbox, cases, clock } = dependencies
  const [first, ...others] = await mailsAskedAbout(dependencies, mail, contact)
  if (!first) return null
  const inHand = async (kept: InboundMail): Promise<MailInHand> => {
    return { ...mail, meant: null, kept, read: await readMail(await contentOf(dependencies, kept.blob)) }
  }
  const details = ownWords(mail.read.text)
  const account = chooseAccount(contact.accounts, { subject: '', text: details })
  if (!account) return askWhichAccount(dependencies, mail, contact)
  let { caseNumber } = first
  if (first.outcome === 'asked_account') {
    const opened = await openCase(dependencies, await inHand(first), contact, { account, details })
    await inbox.finish(first.id, { textDigest: null, ...opened }, clock())
    caseNumber = opened.caseNumber
  }
  const found = caseNumber === null ? null : await cases.find(caseNumber)
  if (!found) return { outcome: 'repeated', caseNumber }
  for (const other of others.filter(({ outcome }) => outcome === 'asked_account')) {
    const continued = await continueCase(dependencies, await inHand(other), contact, found)
    await inbox.finish(other.id, { textDigest: null, ...continued }, clock())
  }
  return continueCase(dependencies, mail, contact, found)
}

/** Mails that wait for this one, the oldest first; or waited, when an earlier run of this job was cut off. */
async function mailsAskedAbout(
  { inbox }: ReceiveMailDependencies,
  { site, read }: MailInHand,
  contact: Contact,
): Promise<InboundMail[]> {
  const asked: InboundMail[] = []
  for (const reference of read.references.toReversed()) {
    const answered = readAnswerId(mailDomain(site), reference)
    if (answered?.kind !== 'which-account') continue
    const mail = await inbox.find(answered.mail)
    if (mail?.site !== site.id || mail.sender !== contact.address) continue
    if (mail.outcome === 'asked_account' || mail.caseNumber !== null) asked.push(mail)
  }
  return asked
}

/** Asked a few times a day at the most, for it may be a machine that answers. The mail waits in any case. */
async function askWhichAccount(
  { inbox, clock }: ReceiveMailDependencies,
  { site, answer }: MailInHand,
  { address, accounts }: Contact,
): Promise<Handled> {
  const since = new Date(clock().getTime() - DAY_MS)
  const asked = await inbox.countLike({ site: site.id, sender: address, outcome: 'asked_account', since })
  if (asked < QUESTIONS_A_DAY) await answer({ kind: 'which-account', accounts })
  return { outcome: 'asked_account', caseNumber: null }
}

function ownWords(text: string): string {
  return trimReply(text, Object.values(REPLY_MARKER)).text
}

function contribution(
  { kept, site, read }: MailInHand,
  contact: Contact,
  text: string,
  shown: number,
): MailContribution {
  return {
    mail: kept.id,
    site: site.id,
    from: writer(contact, read.from[0]?.name ?? null),
    text,
    files: filesOfMail(kept.id, read.parts, { text, shown }),
    original: kept.blob,
    messageId: kept.messageId,
    receivedAt: kept.receivedAt,
  }
}

/** The name that the account knows goes before the one that the mail states. */
function writer({ address, accounts }: Contact, stated: string | null) {
  const known = accounts.map((account) => contactBy(account, address)?.name).find(Boolean)
  return { email: address, name: (known ?? stated)?.slice(0, LIMITS.personNameCharacters) ?? null }
}
