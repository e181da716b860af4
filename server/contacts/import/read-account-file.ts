import { type AccountFile, type FileProblem, MOST_ACCOUNTS } from './account-file.ts'
import { parseAccountCsv } from './parse-account-csv.ts'
import { parseAccountJson } from './parse-account-json.ts'

/** Reads accounts from a file's content: JSON, or CSV as spreadsheets write it (docs/accounts.md). */
export function readAccountFile(content: Uint8Array): AccountFile {
  const text = decode(content)
  if (text === null) {
    return wholeFile('is not UTF-8 text. In a spreadsheet, save it as "CSV UTF-8"')
  }
  const file = /^\s*[{[]/.test(text) ? parseAccountJson(text) : parseAccountCsv(text)
  if ('problems' in file) return file
  // Taken as a mistake: with --remove-missing it would remove everybody.
  if (file.accounts.length === 0) return wholeFile('names no account')
  if (file.accounts.length > MOST_ACCOUNTS) return wholeFile(`names more than ${MOST_ACCOUNTS} accounts`)
  return file
}

function wholeFile(problem: string): { problems: FileProblem[] } {
  return { problems: [{ at: '', problem: `The file ${problem}.` }] }
}

/** Without its byte order mark. Excel's "Unicode text" is UTF-16 with one. */
function decode(content: Uint8Array): string | null {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return null
  }
}
