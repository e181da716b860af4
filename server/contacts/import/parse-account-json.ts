import { ownedAccountSchema, type StatedAccount } from '../account-schema.ts'
import type { AccountFile, FileProblem } from './account-file.ts'
import { issueText } from './issue-text.ts'

/** `{"accounts": [ … ]}`, or the list alone. */
export function parseAccountJson(text: string): AccountFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problems: [{ at: placeOf(error as SyntaxError), problem: 'is not valid JSON' }] }
  }
  const isList = Array.isArray(json)
  const list = isList ? json : (json as { accounts?: unknown }).accounts
  if (!Array.isArray(list)) return { problems: [{ at: 'accounts', problem: 'must be a list' }] }
  const others = isList ? [] : Object.keys(json as object).filter((key) => key !== 'accounts')
  const problems: FileProblem[] = others.map((key) => ({ at: key, problem: 'is not known' }))
  const accounts: StatedAccount[] = []
  const indexById = new Map<string, number>()
  const pathOf = (index: number) => `${isList ? '' : 'accounts'}[${index}]`
  for (const [index, item] of list.entries()) {
    const parsed = ownedAccountSchema.safeParse(item, { reportInput: true })
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        problems.push({ at: pathOf(index) + pathText(issue.path), problem: issueText(issue) })
      }
      continue
    }
    const first = indexById.get(parsed.data.id)
    if (first !== undefined) {
      problems.push({ at: `${pathOf(index)}.id`, problem: `is that of ${pathOf(first)} too` })
      continue
    }
    indexById.set(parsed.data.id, index)
    accounts.push(parsed.data)
  }
  return problems.length > 0 ? { problems } : { accounts }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}

function placeOf({ message }: SyntaxError): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  return line ? `line ${line}, character ${column}` : 'the end'
}
