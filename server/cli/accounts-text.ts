import type { HistoryLine } from '../contacts/import/accounts-administration.ts'
import type { AccountDiff, AccountsDiff, FromTo, KeptDecision } from '../contacts/import/accounts-diff.ts'
import type { AccountContact, DirectoryAccount, Engine } from '../support-rules/account.ts'
import { printable } from './printable.ts'

const MARK: Record<AccountDiff['change'], string> = { added: '+', changed: '~', unchanged: ' ', removed: '-' }

/** What an import changes or changed, a line for each thing. */
export function diffText(site: string, diff: AccountsDiff, dryRun: boolean): string {
  const { added, changed, unchanged, removed } = diff
  const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed`
  const end = dryRun
    ? `Nothing was changed: this is what an import into ${site} would do`
    : `Imported into ${site}`
  return [...diff.accounts.flatMap(accountLines), `${end}: ${counts}.`, ''].map(printable).join('\n')
}

function accountLines(diff: AccountDiff): string[] {
  const { account, change, contacts, engines } = diff
  const part = (line: string) => `    ${line}`
  return [
    `${MARK[change]} ${account}`,
    ...field('name', diff.name).map(part),
    ...field('plan', diff.plan).map(part),
    ...field('primary email', diff.primaryEmail).map(part),
    ...contacts.added.map((contact) => part(`+ ${contactText(contact)}`)),
    ...contacts.changed.map(({ from, to }) => part(`~ ${contactText(from)} → ${contactText(to)}`)),
    ...contacts.removed.map((contact) => part(`- ${contactText(contact)}`)),
    ...contacts.kept.map((decision) => part(keptText(decision))),
    ...engines.added.map((engine) => part(`+ ${engineText(engine)}`)),
    ...engines.renamed.map(({ from, to }) => part(`~ ${engineText(from)} → ${engineText(to)}`)),
    ...engines.removed.map((engine) => part(`- ${engineText(engine)}`)),
  ]
}

function field(label: string, change: FromTo<string> | null): string[] {
  if (!change) return []
  const { from, to } = change
  if (from === null) return [`+ ${label} ${to}`]
  return [to === null ? `- ${label} ${from}` : `~ ${label} ${from} → ${to}`]
}

function keptText({ email, kind, at }: KeptDecision): string {
  const [stays, decided] =
    kind === 'contact_named'
      ? ['stays a technical contact', 'named']
      : ['stays removed from the technical contacts', 'removed']
  return `! ${email} ${stays}: the primary owner ${decided} them on ${at.slice(0, 10)} (--overrule-owners)`
}

const ROLE_TEXT = { technical_contact: 'technical contact', primary_owner: 'primary owner' } as const

function contactText({ email, name, roles }: AccountContact): string {
  const person = name ? `${name} <${email}>` : email
  return `${person}, ${roles.map((role) => ROLE_TEXT[role]).join(' and ')}`
}

function engineText({ id, name }: Engine): string {
  return name === id ? `engine ${id}` : `engine ${id} (${name})`
}

export function accountsListText(site: string, accounts: readonly DirectoryAccount[]): string {
  if (accounts.length === 0) {
    return `There is no account of ${site} here. "guichet accounts import FILE" adds some.\n`
  }
  const count = (account: DirectoryAccount) =>
    account.contacts.filter(({ roles }) => roles.includes('technical_contact')).length
  return accounts
    .map(
      (account) => `${account.id}  ${account.name}, ${account.plan}, technical contacts: ${count(account)}`,
    )
    .map((line) => `${printable(line)}\n`)
    .join('')
}

export function accountText(account: DirectoryAccount): string {
  return [
    `${account.id}  ${account.name}`,
    `  plan: ${account.plan}`,
    `  primary email: ${account.primaryEmail}`,
    ...account.contacts.map((contact) => `  ${contactText(contact)}`),
    ...account.engines.map((engine) => `  ${engineText(engine)}`),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('')
}

/** A line each; what an import changed in particular is told in JSON alone. */
export function historyText(account: string, lines: readonly HistoryLine[]): string {
  if (lines.length === 0) return `Nothing was done to ${printable(account)}.\n`
  return lines
    .map(({ at, actor, action, caseNumber, details }) => {
      const who = actor.id === null ? actor.role : `${actor.role} ${actor.id}`
      const whom = typeof details.contact === 'string' ? [details.contact] : []
      const where = caseNumber === null ? [] : [`C-${caseNumber}`]
      const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
      return `${printable([when, who, action, ...whom, ...where].join('  '))}\n`
    })
    .join('')
}
