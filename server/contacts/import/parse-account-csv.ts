import { ownedAccountSchema, type StatedAccount } from '../account-schema.ts'
import type { AccountFile, FileProblem } from './account-file.ts'
import { type AccountColumn, csvRows } from './csv-rows.ts'
import { type GatheredAccount, gatherAccounts } from './gather-accounts.ts'
import { issueText } from './issue-text.ts'

/** One row for a contact or an engine, or for both; rows of the same account belong together. */
export function parseAccountCsv(text: string): AccountFile {
  const read = csvRows(text)
  if ('problems' in read) return read
  const problems: FileProblem[] = []
  const gathered = gatherAccounts(read.rows, problems)
  const accounts = [...gathered].flatMap(([id, account]) => checked(id, account, problems))
  return problems.length > 0 ? { problems: byLine(problems) } : { accounts }
}

function checked(id: string, account: GatheredAccount, problems: FileProblem[]): StatedAccount[] {
  const contacts = [...account.contacts.values()]
  const engines = [...account.engines.values()]
  const parsed = ownedAccountSchema.safeParse(
    {
      id,
      name: account.name?.value,
      plan: account.plan?.value,
      primaryEmail: account.primaryEmail?.value,
      contacts: contacts.map(({ email, name, roles }) => ({ email, name: name?.value, roles: [...roles] })),
      engines: engines.map((engine) => ({ id: engine.id, name: engine.name?.value })),
    },
    { reportInput: true },
  )
  if (parsed.success) return [parsed.data]
  for (const issue of parsed.error.issues) {
    const [field, index, part] = issue.path
    // A contact without a role is one whose role was not understood: that has been said.
    if (part === 'roles') continue
    const problem = issueText(issue)
    if (field === 'contacts' && index === undefined) {
      problems.push({ at: `line ${account.line}, column roles`, problem: `account "${id}" ${problem}` })
      continue
    }
    const { line, column } = placeOf(account, { contacts, engines }, issue.path)
    problems.push({ at: `line ${line}, column ${column}`, problem })
  }
  return []
}

interface Place {
  line: number
  column: AccountColumn
}

/** Where the file states what stands at this path of the account. */
function placeOf(
  { line, name, plan, primaryEmail }: GatheredAccount,
  lists: Record<'contacts' | 'engines', { line: number; name: { line: number } | undefined }[]>,
  [field, index, part]: readonly PropertyKey[],
): Place {
  switch (field) {
    case 'contacts':
    case 'engines': {
      const item = lists[field][Number(index)]
      const columns = COLUMNS[field]
      return part === 'name'
        ? { line: item?.name?.line ?? line, column: columns.name }
        : { line: item?.line ?? line, column: columns.id }
    }
    case 'name':
      return { line: name?.line ?? line, column: 'account_name' }
    case 'plan':
      return { line: plan?.line ?? line, column: 'plan' }
    case 'primaryEmail':
      return { line: primaryEmail?.line ?? line, column: 'primary_email' }
    default:
      return { line, column: 'account' }
  }
}

const COLUMNS = {
  contacts: { id: 'contact_email', name: 'contact_name' },
  engines: { id: 'engine', name: 'engine_name' },
} as const

function byLine(problems: FileProblem[]): FileProblem[] {
  const lineOf = ({ at }: FileProblem) => Number(/^line (\d+)/.exec(at)?.[1] ?? 0)
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b))
}
