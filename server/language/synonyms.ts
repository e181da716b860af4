/** What people say for one another: who says one of `from` also means each of `to`. */
export interface SynonymRule {
  /** Primary language subtag that the rule holds for; null: any. */
  lang: string | null
  /** Phrases as the site owner wrote them. */
  from: string[]
  to: string[]
}

export interface SynonymProblem {
  /** From 1. */
  line: number
  code: SynonymProblemCode
}

export type SynonymProblemCode = keyof typeof PROBLEM_TEXT

/** A file that somebody grew by a program must not make every question a long one. */
const MOST_RULES = 5_000
const MOST_PHRASES = 32
const MOST_WORDS = 8

const PROBLEM_TEXT = {
  malformed_language: 'write the language that the next rules are for as [fr]',
  single_phrase: 'write at least two phrases with a comma between them, or "phrase => what it means"',
  nothing_before_arrow: 'nothing stands before "=>"',
  nothing_after_arrow: 'nothing stands after "=>"',
  several_arrows: 'only one "=>" may stand on a line',
  no_words: 'a phrase without a letter or a digit would never be found',
  too_many_phrases: `at most ${MOST_PHRASES} phrases may stand on a line`,
  too_many_words: `a phrase may have at most ${MOST_WORDS} words`,
  too_many_rules: `only the first ${MOST_RULES} rules are used`,
} as const

const LANGUAGE_LINE = /^\[\s*([a-z]{2,3})(?:-[\w-]+)?\s*\]$/i
const ARROW = /(?<!\\)=>/
const COMMA = /(?<!\\),/
const ESCAPE = /\\(.)/g
const COMMENT = /(?<!\\)#.*$/
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u

/**
 * Reads a site owner's synonyms, in Solr's format: `couch, sofa` both ways, `tel => telephone` one way, `#` comments, `\`
 * before a comma that belongs to a phrase. `[fr]` on a line of its own starts the rules of one language; those before it hold
 * for all. A line with a problem is left out, and the others hold.
 */
export function parseSynonyms(text: string): { rules: SynonymRule[]; problems: SynonymProblem[] } {
  const rules: SynonymRule[] = []
  const problems: SynonymProblem[] = []
  let lang: string | null = null
  for (const [at, written] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = written.replace(COMMENT, '').trim()
    if (line === '') continue
    const report = (code: SynonymProblemCode) => problems.push({ line: at + 1, code })
    if (line.startsWith('[')) {
      const language = LANGUAGE_LINE.exec(line)?.[1]
      if (language) lang = language.toLowerCase()
      else report('malformed_language')
      continue
    }
    const sides = line.split(ARROW).map(phrasesOf)
    const problem = problemOf(sides)
    if (problem) report(problem)
    else if (rules.length === MOST_RULES) {
      report('too_many_rules')
      break
    } else {
      const [from = [], to = from] = sides
      rules.push({ lang, from, to })
    }
  }
  return { rules, problems }
}

/** `line 3: …`, for whoever keeps the file. */
export function synonymProblemText({ line, code }: SynonymProblem): string {
  return `line ${line}: ${PROBLEM_TEXT[code]}`
}

/** The rules for questions in a language, those for all languages among them. */
export function synonymsIn(rules: readonly SynonymRule[], lang: string): SynonymRule[] {
  return rules.filter((rule) => rule.lang === null || rule.lang === lang)
}

/** The rules for questions in a language, each as a line of Solr's format that keeps what was typed. */
export function solrSynonyms(rules: readonly SynonymRule[], lang: string): string[] {
  const list = (phrases: readonly string[]) => phrases.map(escaped).join(', ')
  return synonymsIn(rules, lang).flatMap(({ from, to }) =>
    from === to || from.join() === to.join()
      ? [list(from)]
      : from.map((phrase) => `${escaped(phrase)} => ${list([...new Set([phrase, ...to])])}`),
  )
}

function phrasesOf(side: string): string[] {
  const phrases = side.split(COMMA).map((phrase) => phrase.replace(ESCAPE, '$1').trim().replace(/\s+/g, ' '))
  return [...new Set(phrases.filter((phrase) => phrase !== ''))]
}

function problemOf(sides: readonly string[][]): SynonymProblemCode | null {
  const [from = [], to] = sides
  const phrases = sides.flat()
  if (sides.length > 2) return 'several_arrows'
  if (to && from.length === 0) return 'nothing_before_arrow'
  if (to && to.length === 0) return 'nothing_after_arrow'
  if (!to && from.length < 2) return 'single_phrase'
  if (phrases.length > MOST_PHRASES) return 'too_many_phrases'
  if (phrases.some((phrase) => !SOMETHING_TO_FIND.test(phrase))) return 'no_words'
  if (phrases.some((phrase) => phrase.split(' ').length > MOST_WORDS)) return 'too_many_words'
  return null
}

function escaped(phrase: string): string {
  return phrase.replace(/[\\,#]|=>/g, (special) => `\\${special}`)
}
