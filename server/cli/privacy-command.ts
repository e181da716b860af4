import { ControlError } from '../control/control-error.ts'
import type { PersonalData, UnknownSite } from '../privacy/personal-data.ts'
import type { ErasedCounts, Erasure, SentEventsErasure } from '../privacy/personal-record.ts'
import { StartUpError } from '../start-up-error.ts'
import { EXIT, refusalOf } from './command-output.ts'
import { printable } from './printable.ts'
import { PRIVACY_HELP, type PrivacyArguments, readPrivacyArguments } from './privacy-arguments.ts'

export interface PrivacyCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** In this process, or through the running server that holds the store. */
  open: () => Promise<PersonalData & AsyncDisposable>
}

/** `guichet privacy`. Resolves to the exit code that `PRIVACY_HELP` states. */
export async function privacyCommand(
  args: string[],
  { stdout, stderr, open }: PrivacyCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('privacy', args, { stdout, stderr })
  const read = readPrivacyArguments(args)
  if ('help' in read) {
    stdout.write(PRIVACY_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet privacy --help`)
    return EXIT.misused
  }
  try {
    await using data = await open()
    const output = await run(read.arguments, data)
    if ('problem' in output) {
      refuse(output.problem)
      return EXIT.failed
    }
    stdout.write(output.text)
    return EXIT.done
  } catch (error) {
    if (!(error instanceof ControlError || error instanceof StartUpError)) throw error
    refuse(error.message)
    return EXIT.failed
  }
}

async function run(
  { action, email, site, json }: PrivacyArguments,
  data: PersonalData,
): Promise<{ text: string } | { problem: string }> {
  const asked = { email, site }
  if (action === 'export') {
    const found = await data.export(asked)
    if ('sites' in found) return { problem: unknownSite(site, found) }
    const record = { contact: email, sites: found.records }
    return { text: `${json ? JSON.stringify(record) : JSON.stringify(record, null, 2)}\n` }
  }
  const done = await data.erase(asked)
  if ('sites' in done) return { problem: unknownSite(site, done) }
  if (json) return { text: `${JSON.stringify({ contact: email, sites: done.erasures })}\n` }
  return { text: `${done.erasures.flatMap(erasureLines).map(printable).join('\n')}\n` }
}

function unknownSite(asked: string | null, { sites }: UnknownSite): string {
  return `There is no site "${asked}". There are: ${sites.join(', ')}.`
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
