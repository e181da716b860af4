/** Which answer a mail got. */
export type AnswerKind =
  | 'not-a-contact'
  | 'too-large'
  | 'which-account'
  | 'not-kept'
  | 'severity'
  | 'unclear-command'

/** The Message-ID of an answer, with its angle brackets: the same for the same answer to the same mail. */
export function answerId(domain: string, { mail, kind }: { mail: string; kind: AnswerKind }): string {
  return `<mail.${mail}.${kind}@${domain}>`
}

const LOCAL_PART =
  /^mail\.(?<mail>[0-9a-f-]{36})\.(?<kind>not-a-contact|too-large|which-account|not-kept|severity|unclear-command)$/

/** What a Message-ID was made of; null when it is no answer's of this domain. */
export function readAnswerId(domain: string, text: string): { mail: string; kind: AnswerKind } | null {
  const id = text.trim().replaceAll(/^<|>$/g, '').toLowerCase()
  const suffix = `@${domain.toLowerCase()}`
  if (!id.endsWith(suffix)) return null
  const parts = LOCAL_PART.exec(id.slice(0, -suffix.length))?.groups
  return parts?.mail ? { mail: parts.mail, kind: parts.kind as AnswerKind } : null
}
