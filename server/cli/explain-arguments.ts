import { canonicalLanguageTag } from '../content/pages/language-tag.ts'
import { isPageAddress } from '../content/pages/page-address.ts'
import { LIMITS } from '../contract/limits.ts'
import { AUDIENCES, type Audience } from '../contract/vocabulary.ts'
import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import { parseCommandLine } from './parse-command-line.ts'

export const EXPLAIN_HELP = `Usage: guichet explain "<question>" [options]

Says what is suggested for a question, and why each link is where it is: which words of the question it has, which
questions it answered before, and what else counts. Asks the content and the search engine that the server uses, and
works while the server runs.

Options
  --document ID      say where this page or thread is in the list, or why it is not
  --description TEXT the rest of a draft; the question is its subject then
  --as-you-type      the last word of the question may be half typed
  --locale TAG       the language of the person (default: en)
  --page ADDRESS     the page that the person is on
  --audience NAME    whom the person counts among, besides everyone:
                     ${AUDIENCES.filter((name) => name !== 'everyone').join(', ')}; may be repeated
  --exclude ID       the thread that the question is asked in; may be repeated
  --site ID          the site whose pinned answers hold (default: the only one)
  --limit N          links in each lane, 1 to ${LIMITS.linksPerLane} (default: ${LIMITS.defaultLinksPerLane})
  --json             print one line of JSON on standard output; {"error": "…"} when there is nothing to explain
  --help             show this

Exit codes: 0 explained; 1 the content or the search engine could not be asked; 2 the command was not understood.
`

const OPTIONS = {
  document: { type: 'string' },
  description: { type: 'string' },
  'as-you-type': { type: 'boolean' },
  locale: { type: 'string' },
  page: { type: 'string' },
  audience: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  site: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readExplainArguments(
  args: string[],
): { request: ExplainRequest; json: boolean } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { values, positionals } = parsed
  const [text = '', ...more] = positionals
  const { description = '', page = '', audience = [], exclude = [], site = null, document = null } = values
  if (text.trim() === '' && description.trim() === '') return { problem: 'State a question.' }
  if (more.length > 0) return { problem: 'State one question, in quotation marks.' }
  const locale = canonicalLanguageTag(values.locale ?? 'en')
  if (locale === null) return { problem: '--locale takes a language tag such as en or fr-CA.' }
  if (page !== '' && !isPageAddress(page))
    return { problem: '--page takes an http(s) address, or a path that starts with /.' }
  const unknown = audience.find((name) => !isAudience(name))
  if (unknown !== undefined) return { problem: `--audience takes ${AUDIENCES.join(', ')}, not "${unknown}".` }
  const limit = Number(values.limit ?? LIMITS.defaultLinksPerLane)
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.linksPerLane)
    return { problem: `--limit takes a whole number from 1 to ${LIMITS.linksPerLane}.` }
  return {
    request: {
      site,
      text,
      description,
      asYouType: values['as-you-type'] ?? false,
      page,
      locale,
      audiences: [...new Set<Audience>(['everyone', ...audience.filter(isAudience)])],
      exclude,
      limit,
      document,
    },
    json: values.json ?? false,
  }
}

function isAudience(name: string): name is Audience {
  return AUDIENCES.some((audience) => audience === name)
}
