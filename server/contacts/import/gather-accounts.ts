import { CONTACT_ROLES, type ContactRole } from '../../support-rules/account.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { FileProblem } from './account-file.ts'
import type { AccountColumn, CsvRow } from './csv-rows.ts'

/** A value as the file states it, and the line that does so first; undefined: it is stated nowhere. */
type Stated = { value: string; line: number } | undefined

export interface GatheredContact {
  line: number
  email: string
  name: Stated
  roles: Set<ContactRole>
}

export interface GatheredEngine {
  line: number
  id: string
  name: Stated
}

/** The rows of one account put together. */
export interface GatheredAccount {
  line: number
  name: Stated
  plan: Stated
  primaryEmail: Stated
  contacts: Map<string, GatheredContact>
  engines: Map<string, GatheredEngine>
}

/**
 * The rows put together by their account. A row may name a contact, an engine, both or neither; what belongs to the
 * account stands on one of its rows at least. What contradicts itself goes to `problems`.
 */
export function gatherAccounts(
  rows: readonly CsvRow[],
  problems: FileProblem[],
): Map<string, GatheredAccount> {
  const accounts = new Map<string, GatheredAccount>()
  for (const row of rows) {
    const { line, cells } = row
    const report = (column: AccountColumn, problem: string) => {
      problems.push({ at: `line ${line}, column ${column}`, problem })
    }
    if (!cells.account) {
      report('account', 'is missing')
      continue
    }
    const account = getOrAdd(accounts, cells.account, () => emptyAccount(line))
    const agree = (before: Stated, column: AccountColumn) => agreed(before, row, column, report)
    account.name = agree(account.name, 'account_name')
    account.plan = agree(account.plan, 'plan')
    account.primaryEmail = agree(account.primaryEmail, 'primary_email')
    gatherContact(account, row, agree, report)
    gatherEngine(account, row, agree, report)
  }
  return accounts
}

type Report = (column: AccountColumn, problem: string) => void
type Agree = (before: Stated, column: AccountColumn) => Stated

function emptyAccount(line: number): GatheredAccount {
  return {
    line,
    name: undefined,
    plan: undefined,
    primaryEmail: undefined,
    contacts: new Map(),
    engines: new Map(),
  }
}

/** The same thing said on two rows must be the same. */
function agreed(before: Stated, { line, cells }: CsvRow, column: AccountColumn, report: Report): Stated {
  const value = column === 'plan' ? cells.plan?.toLowerCase() : cells[column]
  if (!value) return before
  if (before && before.value !== value) {
    report(column, `is "${value}", and line ${before.line} says "${before.value}" of the same`)
  }
  return before ?? { value, line }
}

function gatherContact(account: GatheredAccount, { line, cells }: CsvRow, agree: Agree, report: Report) {
  const { contact_email: email, contact_name, roles } = cells
  if (!email) {
    if (contact_name || roles) report('contact_email', 'is missing, though the row names a contact')
    return
  }
  const contact = getOrAdd<GatheredContact>(account.contacts, foldAddress(email), () => ({
    line,
    email,
    name: undefined,
    roles: new Set(),
  }))
  contact.name = agree(contact.name, 'contact_name')
  for (const role of rolesOf(roles, report)) contact.roles.add(role)
}

function gatherEngine(account: GatheredAccount, { line, cells }: CsvRow, agree: Agree, report: Report) {
  const { engine: id, engine_name } = cells
  if (!id) {
    if (engine_name) report('engine', 'is missing, though the row names an engine')
    return
  }
  const engine = getOrAdd<GatheredEngine>(account.engines, id, () => ({ line, id, name: undefined }))
  engine.name = agree(engine.name, 'engine_name')
}

const ROLE_NAMES: Record<string, ContactRole> = {
  ...Object.fromEntries(CONTACT_ROLES.map((role) => [role.replaceAll('_', ' '), role])),
  'correspondant technique': 'technical_contact',
  'titulaire principal': 'primary_owner',
}

/** One or several, apart by a plus sign, a comma or a semicolon; none stated: a technical contact. */
function rolesOf(cell: string | undefined, report: Report): ContactRole[] {
  if (!cell) return ['technical_contact']
  return cell.split(/[+,;/\n]/).flatMap((stated) => {
    const role =
      ROLE_NAMES[
        stated
          .trim()
          .toLowerCase()
          .replaceAll(/[\s_-]+/g, ' ')
      ]
    if (role) return [role]
    report('roles', `is "${stated.trim()}" and takes ${CONTACT_ROLES.join(', ')} or both, apart by +`)
    return []
  })
}

function getOrAdd<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
