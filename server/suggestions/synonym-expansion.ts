import { type SynonymRule, synonymsIn } from '../language/synonyms.ts'

/** A word as it is looked up, with its place in the text. A compound's parts and itself are words that overlap. */
export interface PlacedTerm {
  term: string
  start: number
  end: number
}

/** A part of a question that has synonyms. */
export interface SynonymMatch {
  /** Its place in the question's text. */
  start: number
  end: number
  /** What may be said instead, each as terms in reading order. */
  phrases: string[][]
}

/** What one match and one question may grow by, whatever the rules say. */
const MOST_PHRASES_A_MATCH = 16
const MOST_PHRASES_A_QUESTION = 48

/** The rules as a tree by the terms of what is said. */
interface Node {
  next: Map<string, Node>
  phrases: string[][]
}

/**
 * Finds the synonyms of a question in a language. `read` reads a phrase as the question's words are read, so that a rule
 * for `connector` also holds for `Connectors`. From left to right, the longest phrase at each place counts (`single sign
 * on` before `single`). What a synonym is itself a synonym of is not followed further.
 */
export function synonymExpansion(
  rules: readonly SynonymRule[],
  lang: string,
  read: (phrase: string) => PlacedTerm[],
): (words: readonly PlacedTerm[]) => SynonymMatch[] {
  const root = newNode()
  const termsOf = (phrase: string) => longestWords(read(phrase))
  for (const { from, to } of synonymsIn(rules, lang)) {
    const meant = to.map(termsOf).filter((terms) => terms.length > 0)
    for (const phrase of from) {
      const said = termsOf(phrase)
      if (said.length > 0) addPhrases(nodeAt(root, said), said, meant)
    }
  }
  return (words) => matchesIn(byPlace(words), root)
}

function matchesIn(words: readonly PlacedTerm[], root: Node): SynonymMatch[] {
  const matches: SynonymMatch[] = []
  let spare = MOST_PHRASES_A_QUESTION
  let coveredTo = 0
  for (const [at, { start }] of words.entries()) {
    if (spare === 0) break
    if (start < coveredTo) continue
    const longest = longestFrom(words, at, root)
    if (!longest) continue
    const phrases = longest.phrases.slice(0, spare)
    spare -= phrases.length
    matches.push({ start, end: longest.end, phrases })
    coveredTo = longest.end
  }
  return matches
}

function longestFrom(
  words: readonly PlacedTerm[],
  at: number,
  from: Node,
): Omit<SynonymMatch, 'start'> | null {
  const { term, end } = words[at] as PlacedTerm
  const node = from.next.get(term)
  if (!node) return null
  let longest = node.phrases.length > 0 ? { end, phrases: node.phrases } : null
  for (const next of placesAfter(words, at)) {
    const further = longestFrom(words, next, node)
    if (further && (!longest || further.end > longest.end)) longest = further
  }
  return longest
}

/** The words that begin where the next word does. Pairs of characters overlap, and a compound's parts do not come after it. */
function* placesAfter(words: readonly PlacedTerm[], at: number): Generator<number> {
  const { start, end } = words[at] as PlacedTerm
  let nextStart: number | undefined
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next] as PlacedTerm
    if (word.start <= start || word.end <= end) continue
    nextStart ??= word.start
    if (word.start !== nextStart) return
    yield next
  }
}

/** A phrase as terms: compounds whole. */
function longestWords(read: readonly PlacedTerm[]): string[] {
  const words = byPlace(read)
  const terms: string[] = []
  for (let at: number | undefined = words.length > 0 ? 0 : undefined; at !== undefined; ) {
    terms.push((words[at] as PlacedTerm).term)
    at = placesAfter(words, at).next().value as number | undefined
  }
  return terms
}

function byPlace(words: readonly PlacedTerm[]): PlacedTerm[] {
  return [...words].sort((a, b) => a.start - b.start || b.end - a.end)
}

function nodeAt(root: Node, terms: readonly string[]): Node {
  let node = root
  for (const term of terms) {
    const following = node.next.get(term) ?? newNode()
    node.next.set(term, following)
    node = following
  }
  return node
}

function addPhrases(node: Node, said: readonly string[], meant: readonly string[][]): void {
  const known = new Set([said, ...node.phrases].map((terms) => terms.join(' ')))
  for (const terms of meant) {
    if (node.phrases.length >= MOST_PHRASES_A_MATCH) return
    const phrase = terms.join(' ')
    if (known.has(phrase)) continue
    known.add(phrase)
    node.phrases.push(terms)
  }
}

function newNode(): Node {
  return { next: new Map(), phrases: [] }
}
