import type { AttachmentStore } from '../../attachments/attachment-store.ts'
import type { BlobStore } from '../../attachments/blob-store.ts'
import { isOvertaken } from '../../cases/call-back/is-overtaken.ts'
import type { CaseEntry, SupportCase } from '../../cases/case.ts'
import type { CaseChange, CaseStore } from '../../cases/case-store.ts'
import { colleaguesInCase } from '../../cases/colleagues-in-case.ts'
import { noticesOf } from '../../cases/notices.ts'
import { systemEntry } from '../../cases/system-entry.ts'
import { type Result, success } from '../../contract/result.ts'
import { filesToldWith } from '../../mail/case-mail/attachment-burst.ts'
import { composeCaseMail } from '../../mail/case-mail/compose-case-mail.ts'
import type { IsTold } from '../../mail/case-mail/mailed-case.ts'
import { isToldWithWords } from '../../mail/case-mail/what-came-of-it.ts'
import type { DeliverMail } from '../../mail/delivery/deliver-mail.ts'
import type { Site, SiteDirectory } from '../../sites/site.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import type { JobHandlers } from '../job-queue.ts'
import { readMailFiles } from './read-mail-files.ts'

export interface SendCaseMailDependencies {
  cases: Pick<CaseStore, 'findByNumber' | 'change'>
  sites: SiteDirectory
  deliver: DeliverMail
  attachments: Pick<AttachmentStore, 'contentOf'>
  blobs: Pick<BlobStore, 'open'>
  /** Null: it is not known. */
  accountOf: (site: string, account: string) => Promise<DirectoryAccount | null>
  /** Signs the addresses that answers go to; null where nobody receives them. */
  replyKeyOf: (site: Site) => Uint8Array | null
  /** The page where support decides on a case's call; null where there is none. */
  supportPageOf: (supportCase: SupportCase) => string | null
  clock: () => Date
}

/**
 * Tells the contact or support of an entry of a case. Run again, it sends nothing that has been sent; a mail that nobody
 * can know to have been sent goes out again under the same Message-ID, and is marked.
 *
 * Rejects, so that the queue tries again, when a mail is not taken or the case, its entry or its site is not there.
 */
export function createSendCaseMail(dependencies: SendCaseMailDependencies): JobHandlers['send-case-mail'] {
  const { cases, sites, deliver, clock } = dependencies
  return async ({ caseNumber, entry: id, to: reader }) => {
    const supportCase = await cases.findByNumber(caseNumber)
    if (!supportCase) throw new Error(`There is no case ${caseNumber} to write about`)
    const entry = supportCase.entries.find((candidate) => candidate.id === id)
    if (!entry) throw new Error(`The case ${caseNumber} has no entry ${id} to write about`)
    const site = sites.find(supportCase.site)
    if (!site) throw new Error(`The site ${supportCase.site} of case ${caseNumber} is not configured`)
    const isConfirmation = entry.kind === 'opened' && reader === 'contact'
    if (isConfirmation && isConfirmed(supportCase)) return
    const isAnswer = entry.author.role === 'support' && reader === 'contact'
    if (isOvertaken(entry, supportCase)) return
    const files = filesToldWith(supportCase.entries, entry)
    if (files === null || isToldWithWords(supportCase.entries, entry)) return
    const mails = composeCaseMail({
      supportCase,
      entry,
      reader,
      site,
      isTold: toldOf(supportCase, site),
      files: await readMailFiles(dependencies, caseNumber, files),
      colleagues: isAnswer ? await colleaguesInCase(supportCase, site, dependencies.accountOf) : [],
      engines: isConfirmation ? await enginesToAsk(dependencies, supportCase) : [],
      replyKey: dependencies.replyKeyOf(site),
      supportPage: dependencies.supportPageOf(supportCase),
    })
    let isSent = false
    for (const { receiver, message } of mails) {
      const outcome = await deliver(message, { site: site.id, caseNumber, entry: id, receiver })
      if (receiver === reader) isSent = outcome === 'sent'
    }
    if (isConfirmation && isSent) await cases.change(caseNumber, noteConfirmation(clock()))
  }
}

function isConfirmed({ entries }: SupportCase): boolean {
  return entries.some(({ kind }) => kind === 'confirmation_sent')
}

function noteConfirmation(at: Date) {
  return (supportCase: SupportCase): Result<CaseChange> => {
    if (isConfirmed(supportCase)) return success({ entries: [] })
    return success({ entries: [systemEntry('confirmation_sent', at)] })
  }
}

/** A case that has not stated its engine is asked which. */
async function enginesToAsk({ accountOf }: SendCaseMailDependencies, { engine, site, account }: SupportCase) {
  return engine === null ? ((await accountOf(site, account.id))?.engines ?? []) : []
}

/** As the notices of the entries were; of what happened together, one mail told all. */
function toldOf({ entries }: SupportCase, site: Site): IsTold {
  const byId = new Map<string, CaseEntry>(entries.map((entry) => [entry.id, entry]))
  return ({ id }, reader) => {
    const entry = byId.get(id)
    return (
      entry !== undefined &&
      noticesOf(entry, site).includes(reader) &&
      filesToldWith(entries, entry) !== null &&
      !isToldWithWords(entries, entry)
    )
  }
}
