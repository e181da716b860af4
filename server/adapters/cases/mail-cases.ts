import type { AttachedFile, FileToAttach } from '../../attachments/attach-file.ts'
import type { SupportCase } from '../../cases/case.ts'
import { caseByMail, mailSubject } from '../../cases/case-by-mail.ts'
import type { CaseStore, Decide } from '../../cases/case-store.ts'
import { closeCase } from '../../cases/decisions/close-or-reopen.ts'
import { contactReply } from '../../cases/decisions/contact-reply.ts'
import { giveDetails } from '../../cases/decisions/give-details.ts'
import { supportEntry } from '../../cases/decisions/support-entry.ts'
import { LIMITS } from '../../contract/limits.ts'
import { failure, type Result, success } from '../../contract/result.ts'
import type { AuthorRole } from '../../contract/vocabulary.ts'
import type { Contributed, MailCases, MailContribution, MailFile } from '../../mail/in/mail-cases.ts'
import type { SiteDirectory } from '../../sites/site.ts'

interface MailCasesDependencies {
  store: Pick<CaseStore, 'open' | 'change' | 'findByNumber'>
  sites: Pick<SiteDirectory, 'find'>
  attachFile: (file: FileToAttach) => Promise<Result<AttachedFile>>
}

/** The cases as mail changes them: by the same decisions as everybody, each once for a mail. */
export function createMailCases({ store, sites, attachFile }: MailCasesDependencies): MailCases {
  const change = async (number: string, step: string, mail: MailContribution, decide: Decide) => {
    // The mail itself was told from all others when it was taken in: its id is all that makes it the same.
    const key = { scope: `mail:${mail.site}`, key: `${mail.mail}:${step}`, requestDigest: '' }
    const ofSender: Decide = (supportCase) => {
      const decided = decide(supportCase)
      return decided.ok ? success({ ...decided.value, attachmentsOf: mailSubject(mail.from.email) }) : decided
    }
    const outcome = await store.change(number, ofSender, key)
    if (outcome.outcome === 'refused') return { ok: false as const, failure: outcome.failure }
    if (outcome.outcome === 'key_reused') return failure('idempotency_key_reused')
    return success(outcome.case)
  }

  /** Kept with the case until the message takes them. */
  const keepFiles = async (caseNumber: string, role: AuthorRole, { from, files }: MailContribution) => {
    const kept: string[] = []
    const refused: string[] = []
    for (const file of files) {
      const attached =
        kept.length < LIMITS.attachmentsPerMessage
          ? await attachFile(toAttach(file, caseNumber, role, from.email))
          : failure('too_many_attachments')
      if (attached.ok) kept.push(attached.value.attachment.id)
      else if (attached.failure.code === 'storage_full')
        throw new Error('There is no room for the files of a mail')
      else refused.push(file.name)
    }
    return { kept, refused }
  }

  return {
    async find(number) {
      return store.findByNumber(number)
    },

    async open(toOpen) {
      const site = sites.find(toOpen.site)
      if (!site) throw new Error(`The site ${toOpen.site} of a mail is not configured`)
      const opening = await store.open(caseByMail(toOpen, site), {
        key: `mail:${toOpen.mail}`,
        requestDigest: '',
      })
      if (opening.outcome === 'key_reused') throw new Error('A mail has opened two cases')
      const { case: opened } = opening
      const { kept, refused } = await keepFiles(opened.number, 'contact', toOpen)
      if (kept.length > 0) {
        const files = await change(opened.number, 'files', toOpen, () =>
          success({
            entries: [
              {
                kind: 'attachment',
                at: toOpen.receivedAt,
                author: { ...toOpen.from, role: 'contact' },
                channel: 'email',
                text: null,
                links: [],
                original: null,
                supportOnly: false,
              },
            ],
            attachments: kept,
          }),
        )
        if (!files.ok) throw new Error(`The files of a mail could not be added: ${files.failure.code}`)
      }
      return contributed(opened, refused)
    },

    async reply(number, reply) {
      const { kept, refused } = await keepFiles(number, 'contact', reply)
      const replied = await change(number, 'reply', reply, (supportCase) => {
        const answer = contactReply(supportCase, { ...wordsOf(reply), attachments: kept })
        const { engine, nature } = reply.details
        const details = giveDetails(supportCase, {
          at: reply.receivedAt,
          ...(engine && { engine }),
          ...(nature && { nature }),
        })
        if (!answer.ok || !details.ok) return answer.ok ? details : answer
        // The attachments become part of the last entry, which is the reply.
        return success({
          ...details.value,
          ...answer.value,
          entries: [...details.value.entries, ...answer.value.entries],
        })
      })
      return replied.ok ? success(contributed(replied.value, refused)) : replied
    },

    async addSupportEntry(number, entry) {
      const { kept, refused } = await keepFiles(number, 'support', entry)
      const words = { ...wordsOf(entry), attachments: kept }
      const added = await change(number, 'entry', entry, (supportCase) => {
        const { kind, links, supportOnly } = entry
        const said = () => supportEntry(supportCase, { ...words, kind, links, supportOnly })
        if (!entry.close) return said()
        const closed = closeCase(supportCase, { ...words, author: { ...words.author, role: 'support' } })
        const saysNothing = entry.text === '' && kept.length === 0
        // It was closed already: the words stand in it all the same.
        return closed.ok || saysNothing ? closed : said()
      })
      return added.ok ? success(contributed(added.value, refused)) : added
    },
  }
}

function wordsOf({ from, receivedAt, text, original, messageId }: MailContribution) {
  const shown = text.slice(0, LIMITS.replyCharacters)
  return {
    author: from,
    at: receivedAt,
    channel: 'email' as const,
    text: shown,
    original,
    ...(messageId !== null && { messageId }),
  }
}

function toAttach(file: MailFile, caseNumber: string, role: AuthorRole, address: string): FileToAttach {
  return {
    caseNumber,
    uploadedBy: { role, id: mailSubject(address) },
    name: file.name,
    content: (async function* () {
      yield file.bytes
    })(),
    key: file.key,
  }
}

function contributed(
  { number, severity }: Pick<SupportCase, 'number' | 'severity'>,
  refused: string[],
): Contributed {
  return { number, severity, refused }
}
