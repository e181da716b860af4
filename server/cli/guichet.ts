#!/usr/bin/env node
import { StartUpError } from '../start-up-error.ts'

const HELP = `Usage: guichet <command> [options]

Commands
  start [--demo]     serve the widget and the API; --demo adds a console page, content and mail preview
  index <source>     put a folder of Markdown, a JSONL file, a site or a forum into the content
  accounts           import, list or show the accounts: who may open cases
  sources            list where the content comes from; run or remove a source
  explain "question" say why each link is suggested for a question, or why one is not
  evaluate           measure suggestions on content and questions of your own
  desk               list what has gone to the desks of the sites; deliver anew what is dead
  mail               list what became of the mail that was sent
  staff              who of the support team may sign in to the dashboard; keys for programs
  respond-by         say by when support promises to answer a case
  answered           say that support ended a case with an article, so that its question finds it
  report             what became of attempts to get help: figures for a meeting, as text, JSON or CSV
  privacy            print or erase what is kept of one person
  help               show this

"guichet <command> --help" says more. Settings are environment variables: PORT, HOST, PUBLIC_URL, GUICHET_DATA,
GUICHET_SITES, GUICHET_SYNONYMS, DATABASE_URL, ELASTICSEARCH_URL, ELASTICSEARCH_API_KEY,
ELASTICSEARCH_INDEXING_API_KEY, ELASTICSEARCH_CA, GUICHET_EVENTS_INDEX, DISCOURSE_API_KEYS, SMTP_URL,
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_STAFF, OIDC_SCOPE, OIDC_GROUPS_CLAIM, OIDC_LABEL, TRUSTED_PROXIES, METRICS_TOKEN,
LOG_LEVEL.
`

/** Exit codes: 0 done, 1 could not, 2 not understood. */
async function run(command: string | undefined, args: string[]): Promise<number> {
  switch (command) {
    case 'start':
      return (await import('./start-command.ts')).startCommand(args)
    case 'index':
      return (await import('./run-index-command.ts')).runIndexCommand(args)
    case 'sources':
      return (await import('./run-sources-command.ts')).runSourcesCommand(args)
    case 'accounts':
      return (await import('./run-accounts-command.ts')).runAccountsCommand(args)
    case 'evaluate':
      return (await import('./run-evaluate-command.ts')).runEvaluateCommand(args)
    case 'explain':
      return (await import('./run-explain-command.ts')).runExplainCommand(args)
    case 'desk':
      return (await import('./run-desk-command.ts')).runDeskCommand(args)
    case 'mail':
      return (await import('./run-mail-command.ts')).runMailCommand(args)
    case 'staff':
      return (await import('./run-staff-command.ts')).runStaffCommand(args)
    case 'respond-by':
      return (await import('./run-respond-by-command.ts')).runRespondByCommand(args)
    case 'answered':
      return (await import('./run-answered-command.ts')).runAnsweredCommand(args)
    case 'report':
      return (await import('./run-report-command.ts')).runReportCommand(args)
    case 'privacy':
      return (await import('./run-privacy-command.ts')).runPrivacyCommand(args)
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(HELP)
      return 0
    default:
      process.stderr.write(
        command === undefined ? HELP : `guichet: there is no command "${command}".\n\n${HELP}`,
      )
      return 2
  }
}

// Whoever read the output has gone, as with `| head`: what is under way is finished all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
const [command, ...args] = process.argv.slice(2)
try {
  process.exitCode = await run(command, args)
} catch (error) {
  if (!(error instanceof StartUpError)) throw error
  process.stderr.write(`guichet: ${error.message}\n`)
  process.exitCode = 1
}
