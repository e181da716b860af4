import type { MailFile } from './mail-cases.ts'
import type { MailPart } from './read-mail.ts'

/**
 * The files of a mail, each under a key that is the same whenever the mail is handled. Words that are longer than a case
 * shows come along whole, as a file.
 */
export function filesOfMail(
  mail: string,
  parts: MailPart[],
  { text, shown }: { text: string; shown: number },
): MailFile[] {
  const files = parts.map(({ name, bytes }, index) => ({ key: `mail:${mail}:${index}`, name, bytes }))
  if (text.length <= shown) return files
  return [{ key: `mail:${mail}:text`, name: 'message.txt', bytes: new TextEncoder().encode(text) }, ...files]
}
