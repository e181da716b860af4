import { parseArgs } from 'node:util'
import { canonicalLanguageTag } from '../content/pages/language-tag.ts'
import { misuseOf } from './command-output.ts'

export const EVALUATE_HELP = `Usage: guichet evaluate --corpus FILE --queries FILE --qrels FILE [options]

Measures how well suggestions find what they should, on content and questions of your own. Each question goes the way
that it goes in the widget; what comes back is compared with what helpful people say is right.

Files
  --corpus FILE      what is searched, JSONL, one page a line: id, url, title, headings, body, lang, kind ("doc" or
                     "thread"), and on threads links: ids or addresses of what helpers answered with
  --queries FILE     the questions, JSONL: id, text, and optionally body (the rest of the draft), lang, exclude (ids
                     that may not be found, such as the thread the question comes from), intent (wordings share one)
  --qrels FILE       what is right, one line each: question id, document id, grade (2 is best), apart by tabs

Options
  --engine NAME      embedded (default; in memory) or elasticsearch (ELASTICSEARCH_URL, ELASTICSEARCH_API_KEY,
                     ELASTICSEARCH_CA; in indices of its own, which are removed at the end)
  --as-you-type      ask with text alone, as while it is typed; also says what half and three quarters of its
                     letters find. Without it the input is the whole draft: text and body
  --typed SHARE      ask with that share of the letters of text, such as 0.5; implies --as-you-type
  --typos            put one typo into each question, and say what that costs
  --without-answered-with
                     leave out what threads tell of the links that helped
  --baseline FILE    compare with the run that an earlier --run wrote, question by question
  --run FILE         write what was found, both lanes in turns: question, document, rank, apart by tabs
  --lang TAG         the language of pages and questions that do not state one (default: en)
  --limit N          ask the first N questions only
  --seed N           other typos and other resamples (default: 1)
  --json             print one line of JSON on standard output, and all else on standard error;
                     {"error": "…"} when there is nothing to report
  --help             show this

Figures, each from 0 to 1
  nDCG@10            how near the first ten are to the best possible order (gain 2^grade − 1)
  MRR@10             one over the place of the first helpful link, on average
  hit@5              share of questions with a helpful link among the first five
  recall@5           share of all helpful links that are among the first five

Every question with a judgement counts, also when nothing was found. Both lanes in turns: documentation first. A lane
alone is measured on the questions that have a right answer of its kind. ± is a 95 % bootstrap interval, which
resamples intents where questions carry one. Pages for some people only are searched too.

Exit codes: 0 measured; 1 something could not be read, or the engine did not answer; 2 the command was not understood;
130 stopped by Ctrl-C.
`

export const ENGINES = ['embedded', 'elasticsearch'] as const
export type Engine = (typeof ENGINES)[number]

export interface EvaluateArguments {
  corpus: string
  queries: string
  qrels: string
  engine: Engine
  asYouType: boolean
  /** Above 0 and up to 1. */
  typed: number
  typos: boolean
  withAnsweredWith: boolean
  run: string | undefined
  baseline: string | undefined
  lang: string
  limit: number
  seed: number
  json: boolean
}

const OPTIONS = {
  corpus: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  engine: { type: 'string' },
  'as-you-type': { type: 'boolean' },
  typed: { type: 'string' },
  typos: { type: 'boolean' },
  'without-answered-with': { type: 'boolean' },
  run: { type: 'string' },
  baseline: { type: 'string' },
  lang: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readEvaluateArguments(
  args: string[],
): { arguments: EvaluateArguments } | { help: true } | { problem: string } {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    return { problem: misuseOf(error) }
  }
  if (values.help) return { help: true }
  const { corpus, queries, qrels, engine = 'embedded', run, baseline } = values
  if (!corpus || !queries || !qrels) {
    const missing = Object.entries({ corpus, queries, qrels }).find(([, file]) => !file)?.[0]
    return { problem: `Name a file with --${missing}.` }
  }
  if (!isEngine(engine)) return { problem: `--engine takes ${ENGINES.join(' or ')}, not "${engine}".` }
  const lang = canonicalLanguageTag(values.lang ?? 'en')
  if (lang === null) return { problem: '--lang takes a language tag such as en or fr-CA.' }
  const typed = Number(values.typed ?? 1)
  if (!(typed > 0 && typed <= 1))
    return { problem: '--typed takes a share above 0 and up to 1, such as 0.5.' }
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit)
  if (!(limit >= 1) || (values.limit !== undefined && !Number.isInteger(limit)))
    return { problem: '--limit takes a whole number from 1.' }
  const seed = Number(values.seed ?? 1)
  if (!Number.isInteger(seed) || seed < 0) return { problem: '--seed takes a whole number from 0.' }
  return {
    arguments: {
      corpus,
      queries,
      qrels,
      engine,
      asYouType: (values['as-you-type'] ?? false) || values.typed !== undefined,
      typed,
      typos: values.typos ?? false,
      withAnsweredWith: !values['without-answered-with'],
      run,
      baseline,
      lang,
      limit,
      seed,
      json: values.json ?? false,
    },
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS }).values
}

function isEngine(name: string): name is Engine {
  return ENGINES.some((engine) => engine === name)
}
