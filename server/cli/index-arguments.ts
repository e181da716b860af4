import { parseArgs } from 'node:util'
import { canonicalLanguageTag } from '../content/language-tag.ts'
import { isPageAddress } from '../content/page-address.ts'

export const INDEX_HELP = `Usage: guichet index <source> [options]

Brings the content up to date with a source: a folder of Markdown files, or a JSONL file with one page a line.
Pages that the source no longer has are removed; other sources are left alone. Running it twice changes nothing.
It works while the server runs, and what it puts in can be found at once.

Options
  --source NAME      the name under which the pages are kept (default: the path of the source).
                     Give it when the source moves from place to place.
  --lang TAG         the language of pages that do not state one (default: en)
  --base-url URL     where the pages are published: the address of the folder, or the server of paths in a JSONL file
  --allow-empty      remove everything when the source has no page left; without it nothing is removed then
  --json             print one line of JSON on standard output, and all else on standard error;
                     {"error": "…"} when the source could not be read
  --help             show this

A page that cannot be read is reported with its file and line, the rest goes in, and its former version stays.

Exit codes: 0 the source was read, even if some pages failed; 1 it could not be, or has no page left;
2 the command was not understood; 130 stopped by Ctrl-C.
`

export interface IndexArguments {
  path: string
  source: string | undefined
  lang: string
  baseUrl: string | undefined
  allowEmpty: boolean
  json: boolean
}

const OPTIONS = {
  source: { type: 'string' },
  lang: { type: 'string' },
  'base-url': { type: 'string' },
  'allow-empty': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const SOURCE_CHARACTERS = 200

/** What the command line asks for, or one line that says what is wrong with it. */
export function readIndexArguments(
  args: string[],
): { arguments: IndexArguments } | { help: true } | { problem: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { problem: `${(error as Error).message.split(/\.\s/, 1)[0]}.` }
  }
  const { values, positionals } = parsed
  if (values.help) return { help: true }
  const [path, ...others] = positionals
  if (!path) return { problem: 'Name a source: a folder of Markdown files or a JSONL file.' }
  if (others.length > 0) return { problem: `Name one source, not ${positionals.length}.` }

  const { source, 'base-url': baseUrl } = values
  if (source !== undefined && !isSourceName(source)) {
    return {
      problem: `--source takes a name of 1 to ${SOURCE_CHARACTERS} characters; "guichet:" is reserved.`,
    }
  }
  const lang = canonicalLanguageTag(values.lang ?? 'en')
  if (lang === null) return { problem: '--lang takes a language tag such as en or fr-CA.' }
  if (baseUrl !== undefined && !isPageAddress(baseUrl)) {
    return { problem: '--base-url takes an http(s) address, or a path that starts with /.' }
  }
  const { 'allow-empty': allowEmpty = false, json = false } = values
  return { arguments: { path, source, lang, baseUrl, allowEmpty, json } }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

function isSourceName(name: string): boolean {
  return name.trim() !== '' && name.length <= SOURCE_CHARACTERS && !name.startsWith('guichet:')
}
