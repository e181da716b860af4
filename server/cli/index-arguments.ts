import { canonicalLanguageTag } from '../content/pages/language-tag.ts'
import { isPageAddress } from '../content/pages/page-address.ts'
import { AUDIENCES, type Audience } from '../contract/vocabulary.ts'
import { parseDuration } from './duration.ts'
import { parseCommandLine } from './parse-command-line.ts'

export const INDEX_HELP = `Usage: guichet index <source> [options]

Brings the content up to date with a source:
  a folder           of Markdown files
  a JSONL file       with one page a line
  an http(s) address of a documentation site, read by its sitemap.xml; or of the sitemap itself
  with --discourse   of a Discourse forum, read by its JSON API
Pages that the source no longer has are removed; other sources are left alone. Running it twice changes nothing.
It works while the server runs, and what it puts in can be found at once. "guichet sources" lists what is kept.

Options
  --source NAME      the name under which the pages are kept (default: the path or address of the source).
                     Give it when the source moves from place to place.
  --every PAUSE      have the running server read the source again: 30m, 6h, 1d, 2w; "never" ends that
  --lang TAG         the language of pages that do not state one (default: en)
  --audience WHO     who may see pages that do not say so themselves: ${AUDIENCES.join(', ')};
                     several apart by commas (default: everyone)
  --base-url URL     where the pages are published: the address of the folder, or the server of paths in a JSONL file
  --include PATTERN  of a site, read only these paths (* is any text); of a forum, only these categories; repeatable
  --exclude PATTERN  leave these out; repeatable
  --refresh          of a site or forum, read every page anew, changed or not
  --allow-empty      remove everything when the source has no page left; without it nothing is removed then
  --json             print one line of JSON on standard output, and all else on standard error;
                     {"error": "…"} when the source could not be read
  --help             show this

A page that cannot be read is reported with its file and line, the rest goes in, and its former version stays.
A forum that asks for a key: DISCOURSE_API_KEYS=forum.example.com=USER:KEY (kept in the environment alone).

A line of JSONL is an object: id, url, title, body, and optionally lang, kind ("doc" or "thread"), updated, headings,
tags, answered, replies, views, likes, links (ids or addresses that helped), audience (see above), sections:
  {"heading": "…", "start": N}  begins at that offset of body (UTF-16 code units), or
  {"heading": "…", "text": "…"} brings its own text; "anchor" or "url" say where it is, else GitHub's anchor is taken.

Exit codes: 0 the source was read, even if some pages failed; 1 it could not be, or has no page left;
2 the command was not understood; 130 stopped by Ctrl-C.
`

export interface IndexArguments {
  /** A path, or an http(s) address. */
  place: string
  source: string | undefined
  discourse: boolean
  /** Seconds; null: no schedule any more; undefined: as it is. */
  every: number | null | undefined
  lang: string | undefined
  audience: Audience[]
  baseUrl: string | undefined
  include: string[]
  exclude: string[]
  refresh: boolean
  allowEmpty: boolean
  json: boolean
}

const OPTIONS = {
  source: { type: 'string' },
  discourse: { type: 'boolean' },
  every: { type: 'string' },
  lang: { type: 'string' },
  audience: { type: 'string', multiple: true },
  'base-url': { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  refresh: { type: 'boolean' },
  'allow-empty': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const SOURCE_CHARACTERS = 200

/** What the command line asks for, or one line that says what is wrong with it. */
export function readIndexArguments(
  args: string[],
): { arguments: IndexArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { values, positionals } = parsed
  const [place, ...others] = positionals
  if (!place) return { problem: 'Name a source: a folder of Markdown files, a JSONL file, or an address.' }
  if (others.length > 0) return { problem: `Name one source, not ${positionals.length}.` }

  const { source, 'base-url': baseUrl, discourse = false, refresh = false } = values
  if (source !== undefined && !isSourceName(source)) {
    return {
      problem: `--source takes a name of 1 to ${SOURCE_CHARACTERS} characters; "guichet:" is reserved.`,
    }
  }
  const every = values.every === undefined || values.every === 'never' ? null : parseDuration(values.every)
  if (values.every !== undefined && values.every !== 'never' && every === null) {
    return { problem: '--every takes a pause such as 30m, 6h, 1d or 2w, or "never".' }
  }
  const lang = values.lang === undefined ? undefined : canonicalLanguageTag(values.lang)
  if (lang === null) return { problem: '--lang takes a language tag such as en or fr-CA.' }
  const audience = values.audience ? readAudience(values.audience) : ['everyone' as const]
  if (audience === null) return { problem: `--audience takes some of ${AUDIENCES.join(', ')}.` }
  if (baseUrl !== undefined && !isPageAddress(baseUrl)) {
    return { problem: '--base-url takes an http(s) address, or a path that starts with /.' }
  }
  const { include = [], exclude = [] } = values
  const misplaced = misplacedOption(isWebAddress(place), {
    '--base-url': baseUrl !== undefined,
    '--discourse': discourse,
    '--include': include.length > 0,
    '--exclude': exclude.length > 0,
    '--refresh': refresh,
  })
  if (misplaced) return { problem: misplaced }
  const { 'allow-empty': allowEmpty = false, json = false } = values
  return {
    arguments: {
      place,
      source,
      discourse,
      every: values.every === undefined ? undefined : every,
      lang,
      audience,
      baseUrl,
      include,
      exclude,
      refresh,
      allowEmpty,
      json,
    },
  }
}

export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place)
}

function misplacedOption(isWeb: boolean, given: Record<string, boolean>): string | null {
  for (const [option, isGiven] of Object.entries(given)) {
    const isOfFiles = option === '--base-url'
    if (!isGiven || isOfFiles !== isWeb) continue
    return isOfFiles
      ? `${option} is for folders and JSONL files: pages of a site have their addresses.`
      : `${option} is for sources with an http(s) address.`
  }
  return null
}

function readAudience(stated: string[]): Audience[] | null {
  const words = stated.flatMap((list) => list.split(',')).map((word) => word.trim())
  const known: readonly string[] = AUDIENCES
  return words.every((word) => known.includes(word)) ? ([...new Set(words)] as Audience[]) : null
}

function isSourceName(name: string): boolean {
  return name.trim() !== '' && name.length <= SOURCE_CHARACTERS && !name.startsWith('guichet:')
}
