import { headerValues, type ReadMail } from './read-mail.ts'

/** What shows that no person wrote a mail. */
export type AutomaticSign =
  | 'null_sender'
  | 'auto_submitted'
  | 'bulk'
  | 'mailing_list'
  | 'auto_response'
  | 'report'
  | 'own_mail'
  | 'loop'
  | 'mail_system'
  | 'vacation_subject'

interface Circumstances {
  /** MAIL FROM as the connection stated it, '' the null sender; null: not known, the Return-Path says. */
  mailFrom: string | null
  /** A Message-ID that this server gave to a mail of its own. */
  isOurMessageId: (messageId: string) => boolean
}

const MAIL_SYSTEMS = /^(mailer-daemon|postmaster|double-bounce|no-?reply|do-?not-?reply|bounces?)([+-].*)?@/i
const BULK = /^(bulk|list|junk|auto[-_]?reply)$/i
/** RFC 3834 §2 leaves subjects to habit; these begin so in mail clients of our languages and their neighbours. */
const VACATION_SUBJECT =
  /^\s*((auto(matic)?[- ]?(reply|response|antwort)|out of (the )?office|on (vacation|leave))\b|réponse automatique|absence du bureau|automatische antwort|abwesenheit|respuesta automática|fuera de la oficina|risposta automatica|fuori ufficio|resposta automática|automatisch antwoord|afwezig)/iu

/**
 * Why a mail must never be answered, nor open or continue a case; null when a person seems to have written it. An answer to
 * a machine is how loops begin (RFC 3834 §2, RFC 5230 §4.6).
 *
 * The subject alone is a weak sign, for people do write "Out of office" about their own software: it counts only in an
 * answer to a mail of ours, for that is what an absent person's mail system sends.
 */
export function automaticSign(
  mail: ReadMail,
  { mailFrom, isOurMessageId }: Circumstances,
): AutomaticSign | null {
  const values = (name: string) => headerValues(mail, name).map((value) => value.trim())
  const has = (name: string) => values(name).length > 0
  const token = (value: string) => (/^[^\s;(]*/.exec(value)?.[0] ?? '').toLowerCase()

  if (mail.messageId !== null && isOurMessageId(mail.messageId)) return 'own_mail'
  if (has('x-loop')) return 'loop'
  if (values('content-type').some((value) => token(value) === 'multipart/report')) return 'report'
  if (has('x-failed-recipients')) return 'report'
  if (values('auto-submitted').some((value) => token(value) !== 'no')) return 'auto_submitted'
  if (mailFrom === '' || (mailFrom === null && values('return-path').some((value) => /^<\s*>/.test(value)))) {
    return 'null_sender'
  }
  if (values('precedence').some((value) => BULK.test(value))) return 'bulk'
  if (mail.headers.some(({ name }) => /^list-(id|unsubscribe|post|help)$/.test(name))) return 'mailing_list'
  if (has('x-autoreply') || has('x-autorespond') || has('x-autoresponder') || has('x-auto-reply')) {
    return 'auto_response'
  }
  // Outlook's server asks others not to answer by this field; a person's own mail carries it at most with "None".
  if (values('x-auto-response-suppress').some((value) => /\b(all|autoreply|oof)\b/i.test(value))) {
    return 'auto_response'
  }
  if (mail.from.some(({ address }) => MAIL_SYSTEMS.test(address))) return 'mail_system'
  if (VACATION_SUBJECT.test(mail.subject) && mail.references.some(isOurMessageId)) return 'vacation_subject'
  return null
}
