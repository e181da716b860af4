import type { PersonalData } from '../privacy/personal-data.ts'
import type { ErasedCounts, Erasure, SentEventsErasure } from '../privacy/personal-record.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { printable } from './printable.ts'
import { PRIVACY_HELP, type PrivacyArguments, readPrivacyArguments } from './privacy-arguments.ts'
import { unknownSiteText } from './unknown-site-text.ts'

export interface PrivacyCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** In this process, or through the running server that holds the store. */
  open: () => Promise<PersonalData & AsyncDisposable>
}

/** `guichet privacy`. Resolves to the exit code that `PRIVACY_HELP` states. */
export function privacyCommand(
  args: string[],
  { stdout, stderr, open }: PrivacyCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: 'privacy',
      help: PRIVACY_HELP,
      read: readPrivacyArguments,
      async run({ arguments: asked }) {
        await using data = await open()
        // Awaited here: what is open is closed on the way out.
        return await run(asked, data)
      },
    },
  )
}

async function run({ action, email, site, json }: PrivacyArguments, data: PersonalData): Promise<string> {
  const asked = { email, site }
  if (action === 'export') {
    const found = await data.export(asked)
    if ('sites' in found) throw new CommandRefused(unknownSiteText(site, found.sites))
    const record = { contact: email, sites: found.records }
    return `${json ? JSON.stringify(record) : JSON.stringify(record, null, 2)}\n`
  }
  const done = await data.erase(asked)
  if ('sites' in done) throw new CommandRefused(unknownSiteText(site, done.sites))
  if (json) return `${JSON.stringify({ contact: email, sites: done.erasures })}\n`
  return `${done.erasures.flatMap(erasureLines).map(printable).join('\n')}\n`
}

const ERASED: Record<keyof ErasedCounts, string> = {
  events: 'events, which are nobody’s any more, and without what was asked',
  learnedQuestions: 'questions that articles had learned',
  caseIntents: 'cases: what had been searched and read before them',
  mailsReceived: 'mails that no case has come of',
  mailsSent: 'notes of mails that belong to no case',
}

const KEPT: Record<Erasure['kept'][number]['part'], string> = {
  accounts: 'accounts that name the person as a contact',
  contactDecisions: 'decisions about contacts',
  cases: 'cases with their conversations',
  entries: 'messages in cases of others',
  attachments: 'files',
  mailsReceived: 'mails received',
  mailsSent: 'notes of mails sent',
  events: 'events',
  learnedQuestions: 'questions that articles have learned',
  auditTrail: 'lines of the audit trail',
}

function erasureLines({ site, pseudonym, erased, sentEvents, kept }: Erasure): string[] {
  return [
    `${site}: erased`,
    ...(Object.keys(ERASED) as (keyof ErasedCounts)[]).map((part) => `  ${erased[part]} ${ERASED[part]}`),
    ...(kept.length > 0 ? [`${site}: kept`] : []),
    ...kept.map(({ part, count, why }) => `  ${count} ${KEPT[part]}. ${why}.`),
    `${site}: ${sentEvents ? sentEventsLine(sentEvents) : `no Elasticsearch is configured here. If events were sent on to one, delete there what has the user.hash ${pseudonym}.`}`,
  ]
}

function sentEventsLine({ deleted, failure }: SentEventsErasure): string {
  return failure === null
    ? `${deleted} events deleted in Elasticsearch. In five minutes the server looks once more, for what was on its way.`
    : `not yet erased in Elasticsearch (${deleted} events so far): ${failure}. The server tries again every minute, until it is.`
}
