import { headerValues, type MailPart, type ReadMail } from './read-mail.ts'

/** What became of a mail of ours, as a mail server reports it (RFC 3464). */
export interface Bounce {
  /** `failed`: for good; `delayed`: it is still tried. */
  action: 'failed' | 'delayed'
  /** Whom it could not be given to; lower case. */
  recipients: string[]
  /** `5.1.1`; null: the report does not say. */
  status: string | null
  /** The other server's words, one line of at most 200 characters; null: none. */
  diagnostic: string | null
  /** Of the mail that came back, the most likely first. */
  messageIds: string[]
}

const DIAGNOSTIC_CHARACTERS = 200

/** The report that a mail is; null when it is none. Read from its machine-readable part, or from headers of older systems. */
export function readBounce(mail: ReadMail): Bounce | null {
  const report = mail.parts.find(({ type }) => type === 'message/delivery-status')
  const failedRecipients = headerValues(mail, 'x-failed-recipients')
  if (!report && failedRecipients.length === 0) return null
  const fields = report ? deliveryStatus(report) : []
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? null
  const actions = fields.filter(({ name }) => name === 'action').map((field) => field.value.toLowerCase())
  if (report && !actions.includes('failed') && !actions.includes('delayed')) return null
  return {
    action: actions.length === 0 || actions.includes('failed') ? 'failed' : 'delayed',
    recipients: recipientsOf(fields, failedRecipients),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(value('status') ?? '')?.[0] ?? null,
    diagnostic: diagnosticOf(value('diagnostic-code')),
    messageIds: [...returnedMessageIds(mail), ...mail.references],
  }
}

function recipientsOf(fields: Field[], failedRecipients: string[]): string[] {
  const stated = ['original-recipient', 'final-recipient'].flatMap((wanted) =>
    fields.filter(({ name }) => name === wanted).map(({ value }) => value.replace(/^[^;]*;/, '')),
  )
  const listed = failedRecipients.flatMap((value) => value.split(','))
  return [...new Set([...stated, ...listed].map((address) => address.trim().toLowerCase()).filter(Boolean))]
}

function diagnosticOf(value: string | null): string | null {
  const words = value?.replace(/^[^;]*;/, '').trim() ?? ''
  return words === '' ? null : words.slice(0, DIAGNOSTIC_CHARACTERS).toWellFormed()
}

/** The report brings the mail back, or its headers alone. */
function returnedMessageIds({ parts }: ReadMail): string[] {
  return parts
    .filter(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers')
    .flatMap((part) => fieldsOf(headOf(part)))
    .filter(({ name }) => name === 'message-id')
    .flatMap(({ value }) => value.match(/<[^<>\s]+>/g) ?? [])
}

interface Field {
  name: string
  value: string
}

/** The fields of all groups: one about the message, then one for each recipient. */
function deliveryStatus(part: MailPart): Field[] {
  return fieldsOf(textOf(part))
}

function fieldsOf(text: string): Field[] {
  return text
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
      return name === undefined ? [] : { name: name.toLowerCase(), value: (value ?? '').trim() }
    })
}

function headOf(part: MailPart): string {
  return textOf(part).trimStart().split('\n\n', 1)[0] ?? ''
}

function textOf({ bytes }: MailPart): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
}
