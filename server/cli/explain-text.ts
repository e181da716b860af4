import type { DocumentVerdict, ExplainedLink, Explanation } from '../suggestions/explanation/explanation.ts'
import type { FactorName, MatchedWord, RankingReason } from '../suggestions/ranking/ranking-reason.ts'

const LANE_TITLES = { documentation: 'Documentation', community: 'Community' }
const WORDS_SHOWN = 8
const QUESTIONS_SHOWN = 3
const QUESTION_CHARACTERS = 80

/** An explanation in words that the owner of a site understands. */
export function explanationLines({
  question,
  degraded,
  documentation,
  community,
  document,
}: Explanation): string[] {
  if (!question) return ['The question has no word that could be searched for.']
  return [
    `Asked in ${languageName(question.lang)}: ${quoted(question.text)}`,
    ...(question.description ? [`  and, with less weight: ${quoted(question.description)}`] : []),
    ...(question.background ? [`  and, with little weight: ${quoted(question.background)}`] : []),
    ...(degraded ? ['Attention: the search engine answered in part; there may be better links.'] : []),
    ...(document ? ['', verdictText(document), ...verdictReasons(document)] : []),
    ...laneLines(LANE_TITLES.documentation, documentation),
    ...laneLines(LANE_TITLES.community, community),
  ]
}

function laneLines(title: string, links: readonly ExplainedLink[]): string[] {
  if (links.length === 0) return ['', `${title}: nothing`]
  return ['', title, ...links.flatMap((link) => [...linkLines(link), ...reasonLines(link)])]
}

function linkLines({ rank, id, title, url, section, lang }: ExplainedLink): string[] {
  return [
    `${String(rank).padStart(3)}. ${title}${section ? ` › ${section}` : ''}`,
    `     ${id}  ${url}  (${languageName(lang)})`,
  ]
}

function reasonLines({ pinned, why }: ExplainedLink): string[] {
  const pin = pinned ? ['     Pinned by the owner of the site: it comes first, whatever its score.'] : []
  if (!why) return pin
  return [...pin, ...wordLines(why), ...historyLines(why), scoreLine(why)]
}

function wordLines({ text }: RankingReason): string[] {
  if (text.rank === null) return ['     Its own text has no word of the question.']
  const words = [...Map.groupBy(text.words, ({ word }) => word)]
    .map(([word, found]) => ({ word, found, score: found.reduce((sum, { score }) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, WORDS_SHOWN)
  return [`     Number ${text.rank} by its own words: ${words.map(wordText).join(', ')}`]
}

function wordText({ word, found, score }: { word: string; found: MatchedWord[]; score: number }): string {
  const fields = new Set(found.map(({ field }) => FIELD_NAMES[field] ?? field))
  return `${word} ${decimal(score)} (${[...fields].join(', ')})`
}

function historyLines({ history }: RankingReason): string[] {
  if (history.rank === null) return []
  const questions = history.questions
    .slice(0, QUESTIONS_SHOWN)
    .map(({ from, text }) => `${quoted(shortened(text))} (${from})`)
  return [`     Number ${history.rank} by questions that it answered before: ${questions.join('; ')}`]
}

const FIELD_NAMES: Record<string, string> = {
  all: 'whole page',
  body: 'text',
  headings: 'headings',
  tags: 'tags',
  title: 'title',
}

const FACTOR_TEXTS: Record<FactorName, string> = {
  language: 'written in the language of the question',
  freshness: 'changed lately',
  accepted_answer: 'has an accepted answer',
  popularity: 'read and liked by many',
}

function scoreLine({ score, factors }: RankingReason): string {
  const shown = factors
    .filter(({ by }) => decimal(by) !== decimal(1))
    .map(({ name, by }) => `× ${decimal(by)} ${FACTOR_TEXTS[name]}`)
  return `     Score ${decimal(score)}${shown.length > 0 ? `, with ${shown.join(', ')}` : ''}`
}

function verdictText(verdict: DocumentVerdict): string {
  const { id } = verdict
  switch (verdict.code) {
    case 'shown':
      return `${id} is shown: number ${verdict.link.rank} in ${LANE_TITLES[verdict.lane]}.`
    case 'further_down':
      return `${id} is found, but too far down to be shown: number ${verdict.link.rank} in ${LANE_TITLES[verdict.lane]}.`
    case 'far_behind':
      return `${id} has words of the question, but stands behind the first ${verdict.looked}.`
    case 'folded':
      return `${id} is not shown beside ${verdict.into.id} (number ${verdict.into.rank}), which says the same and fits better.`
    case 'not_in_content':
      return `${id} is not in the content: no page or thread has this id. "guichet index" puts pages in.`
    case 'not_indexed':
      return `${id} is in the content, but the search does not know of it yet: try again in a moment.`
    case 'other_audience':
      return `${id} is not for this person: only for ${verdict.audience.join(', ')}. Ask with --audience.`
    case 'excluded':
      return `${id} is left out because of --exclude.`
    case 'no_common_word':
      return `${id} (${languageName(verdict.lang)}) has no word of the question, and has not answered a question like it.`
  }
}

/** The links that are shown anyway have their reasons beside them. */
function verdictReasons(verdict: DocumentVerdict): string[] {
  return verdict.code === 'further_down' || verdict.code === 'far_behind' ? reasonLines(verdict.link) : []
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= QUESTION_CHARACTERS ? line : `${line.slice(0, QUESTION_CHARACTERS).toWellFormed()}…`
}

function quoted(text: string): string {
  return `“${text.trim()}”`
}

function decimal(value: number): string {
  return value.toFixed(2)
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  return LANGUAGE_NAMES.of(tag) ?? tag
}
