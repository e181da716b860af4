import { LIMITS } from '../../contract/limits.ts'
import type { SupportEntryKind } from '../../contract/vocabulary.ts'
import { REPLY_MARKER } from '../reply-marker.ts'
import { readSupportCommand, type SupportCommand } from '../support-commands.ts'
import { filesOfMail } from './files-of-mail.ts'
import { isRepeated, waitsItsTurn } from './loop-guard.ts'
import { type Handled, type MailInHand, type ReceiveMailDependencies, textDigest } from './mail-in-hand.ts'
import { trimReply } from './trim-reply.ts'

const KIND_OF: Record<SupportCommand, SupportEntryKind> = {
  reply: 'reply',
  close: 'reply',
  internal: 'reply',
  engine_analysis: 'engine_analysis',
  recommended_action: 'recommended_action',
  follow_up: 'follow_up',
  links: 'links',
}

/** What somebody of the support team answers to their copy of a case becomes an entry of it; its first line says which. */
export async function receiveFromSupport(
  dependencies: ReceiveMailDependencies,
  { kept, site, read, answer }: MailInHand,
  caseNumber: string,
): Promise<Handled> {
  const said = readSupportCommand(trimReply(read.text, Object.values(REPLY_MARKER)).text)
  if (said.command === 'unclear') {
    await answer({ kind: 'unclear-command', caseNumber, line: said.line }, { caseNumber })
    return { outcome: 'unclear_command', caseNumber }
  }
  const { command, text } = said
  const sender = kept.sender ?? ''
  if (text === '' && read.parts.length === 0 && command !== 'close') return { outcome: 'empty', caseNumber }
  const mails = { site: site.id, sender, outcome: 'support_entry' as const, caseNumber }
  if (text !== '' && (await isRepeated(dependencies, { ...mails, textDigest: textDigest(text) }))) {
    return { outcome: 'repeated', caseNumber }
  }
  await waitsItsTurn(dependencies, mails)
  const added = await dependencies.cases.addSupportEntry(caseNumber, {
    mail: kept.id,
    site: site.id,
    from: { email: sender, name: read.from[0]?.name ?? null },
    text,
    files: filesOfMail(kept.id, read.parts, { text, shown: LIMITS.replyCharacters }),
    original: kept.blob,
    messageId: kept.messageId,
    receivedAt: kept.receivedAt,
    kind: KIND_OF[command],
    links: command === 'links' ? linksIn(text) : [],
    supportOnly: command === 'internal',
    close: command === 'close',
  })
  // Such as a case that is closed already, and was to be closed.
  if (!added.ok) return { outcome: 'empty', caseNumber }
  const { refused } = added.value
  if (refused.length > 0) await answer({ kind: 'not-kept', caseNumber, files: refused }, { caseNumber })
  return { outcome: 'support_entry', caseNumber, textDigest: textDigest(text) }
}

/** Each link once; its title is the line that it stands in, without it. */
function linksIn(text: string): { title: string; url: string }[] {
  const links = new Map<string, string>()
  for (const line of text.split('\n')) {
    for (const [match] of line.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
      const url = match.replace(/[).,;:!?\]]+$/, '')
      const title = line
        .replace(match, '')
        .replace(/^[\s>*-]+|[\s<>:–-]+$/g, '')
        .trim()
      if (!links.has(url) && URL.canParse(url))
        links.set(url, title.slice(0, LIMITS.subjectCharacters) || url)
    }
  }
  return [...links].slice(0, LIMITS.linksPerEntry).map(([url, title]) => ({ title, url }))
}
