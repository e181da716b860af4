import type { FileProblem } from '../contacts/import/account-file.ts'
import type { AccountsAdministration, UnknownSite } from '../contacts/import/accounts-administration.ts'
import { readAccountFile } from '../contacts/import/read-account-file.ts'
import type { DirectoryAccount } from '../support-rules/account.ts'
import { ACCOUNTS_HELP, type AccountsArguments, readAccountsArguments } from './accounts-arguments.ts'
import { accountsListText, accountText, diffText, historyText } from './accounts-text.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { EXIT } from './command-output.ts'
import { printable } from './printable.ts'
import { unknownSiteText } from './unknown-site-text.ts'

export interface AccountsCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** A file's content; null when it cannot be read. */
  readFile: (path: string) => Promise<Uint8Array | null>
  /** In this process, or through the running server that holds the store. */
  open: () => Promise<AccountsAdministration & AsyncDisposable>
}

/** Of what is wrong with a file; a column that was mistaken for another is wrong in every row. */
const MOST_PROBLEMS = 50

/** `guichet accounts`. Resolves to the exit code that `ACCOUNTS_HELP` states. */
export function accountsCommand(args: string[], dependencies: AccountsCommandDependencies): Promise<number> {
  return carryOutCommand(args, dependencies, {
    name: 'accounts',
    help: ACCOUNTS_HELP,
    read: readAccountsArguments,
    run: ({ arguments: asked }) => run(asked, dependencies),
  })
}

async function run(
  asked: AccountsArguments,
  dependencies: AccountsCommandDependencies,
): Promise<string | number> {
  if (asked.action === 'import') return importFile(asked, dependencies)
  await using administration = await dependencies.open()
  if (asked.action === 'history') {
    const { site, lines } = known(await administration.history(asked.site, asked.account), asked.site)
    const { account, json } = asked
    return json ? `${JSON.stringify({ site, account, lines })}\n` : historyText(account, lines)
  }
  const { site, accounts } = known(await administration.list(asked.site), asked.site)
  return output(asked, site, accounts)
}

function output(
  asked: Exclude<AccountsArguments, { action: 'import' } | { action: 'history' }>,
  site: string,
  accounts: readonly DirectoryAccount[],
): string {
  const json = (value: unknown) => `${JSON.stringify(value)}\n`
  switch (asked.action) {
    case 'list':
      return asked.json ? json({ site, accounts: accounts.map(stated) }) : accountsListText(site, accounts)
    case 'export':
      return asked.json
        ? json({ accounts: accounts.map(stated) })
        : `${JSON.stringify({ accounts: accounts.map(stated) }, null, 2)}\n`
    case 'show': {
      const account = accounts.find(({ id }) => id === asked.account)
      if (!account) throw new CommandRefused(`There is no account "${asked.account}" of ${site} here.`)
      return asked.json ? json({ site, account: stated(account) }) : accountText(account)
    }
  }
}

/** As a file states it: the site is told beside. */
function stated({ site: _, ...account }: DirectoryAccount) {
  return account
}

async function importFile(
  asked: Extract<AccountsArguments, { action: 'import' }>,
  { stdout, stderr, readFile, open }: AccountsCommandDependencies,
): Promise<string | number> {
  const { action: _, file: path, json, ...options } = asked
  const content = await readFile(path)
  if (!content) throw new CommandRefused(`${path} cannot be read.`)
  const file = readAccountFile(content)
  if ('problems' in file) {
    for (const line of problemLines(path, file.problems))
      stderr.write(`guichet accounts: ${printable(line)}\n`)
    if (json) {
      const error = `${path} is not valid; nothing was changed.`
      stdout.write(`${JSON.stringify({ error, problems: file.problems.slice(0, MOST_PROBLEMS) })}\n`)
    }
    return EXIT.failed
  }
  await using administration = await open()
  const { site, ...diff } = known(
    await administration.import({ ...options, accounts: file.accounts }),
    asked.site,
  )
  return json
    ? `${JSON.stringify({ site, dryRun: asked.dryRun, ...diff })}\n`
    : diffText(site, diff, asked.dryRun)
}

function problemLines(path: string, problems: readonly FileProblem[]): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS)
  const more = problems.length - shown.length
  return [
    ...shown.map(({ at, problem }) => (at ? `${path}, ${at}: ${problem}` : `${path}: ${problem}`)),
    ...(more > 0 ? [`… and ${more} more`] : []),
    'Nothing was changed.',
  ]
}

function known<T extends object>(outcome: T | UnknownSite, asked: string | null): T {
  if (!('sites' in outcome)) return outcome as T
  throw new CommandRefused(unknownSiteText(asked, (outcome as UnknownSite).sites))
}
