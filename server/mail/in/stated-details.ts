import { LOCALES, NATURES, type Nature, type Severity } from '../../contract/vocabulary.ts'
import type { Engine } from '../../support-rules/account.ts'
import { mailTexts } from '../texts/mail-texts.ts'

/** What a mail states of a case; null: it does not. */
export interface StatedDetails {
  engine: Engine | null
  nature: Nature | null
  severity: Severity | null
  confidential: boolean
}

const ENGINE_LABEL = /^(engine|search engine|moteur|moteur concerné|nom du moteur|engine name)$/
const NATURE_LABEL =
  /^(nature|nature of the problem|nature du probleme|nature de la demande|type|kind|category|categorie)$/
const SEVERITY_LABEL = /^(severity|severite|gravite|priority|priorite|niveau|level)$/
const CONFIDENTIAL_LABEL = /^(confidential|confidentiel|confidentialite)$/

/** Words that people use for a nature, beside those of our own mails. */
const NATURE_WORDS: Record<Nature, RegExp> = {
  configuration: /\b(config\w*|set-?up|settings?|parametrage|reglages?)\b/,
  integration: /\b(integrat\w*|new feature|nouvelle fonctionnalite)\b/,
  question: /\b(question|how ?to|practical|pratique)\b/,
  problem: /\b(problem\w*|bug|broken|failure|error|incident|panne|casse|erreur|dysfonctionnement)\b/,
}
const SEVERITY_WORDS: [RegExp, Severity][] = [
  [/^(1|urgente?)\b/, 1],
  [/^(2|high|elevee?|haute?)\b/, 2],
  [/^(3|normale?)\b/, 3],
]
const URGENT_SUBJECT = /^\W*(urgente?)\b/
const YES = /^(yes|oui|true|x|ja)\b/
/** Beyond this a line is a sentence. */
const VALUE_CHARACTERS = 120
const MOST_LINES = 2_000

/**
 * What a mail says of its case in labelled lines (`Engine: shop`, `Moteur : boutique`), in English and French, and "urgent"
 * at the head of its subject. Whatever is not clear counts as not stated, and is asked for.
 *
 * In the answer to a question of ours (`answersQuestion`) a line that is nothing but the name of an engine or of a nature
 * counts too.
 */
export function statedDetails(
  { subject, text }: { subject: string; text: string },
  engines: readonly Engine[],
  { answersQuestion = false } = {},
): StatedDetails {
  // What is quoted is not said now.
  const own = text.split('\n', MOST_LINES).filter((line) => !line.startsWith('>'))
  const lines = own.map(labelled)
  const values = (label: RegExp) =>
    lines.flatMap((line) => (line.label && label.test(line.label) ? line.value : []))
  const bare = answersQuestion ? lines.flatMap((line) => (line.label ? [] : line.value)) : []
  const severities = [...values(SEVERITY_LABEL), ...lines.flatMap(({ label, value }) => (label ? [] : value))]
  return {
    engine:
      first(values(ENGINE_LABEL), (value) => engineIn(value, engines)) ??
      first(bare, (value) => engineNamed(value, engines)),
    nature: first(values(NATURE_LABEL), natureIn) ?? first(bare, natureNamed),
    severity:
      first(values(SEVERITY_LABEL), severityIn) ??
      (URGENT_SUBJECT.test(fold(subject)) || severities.some((value) => /^urgente?\W*$/.test(value))
        ? 1
        : null),
    confidential: values(CONFIDENTIAL_LABEL).some((value) => YES.test(value)),
  }
}

function labelled(line: string): { label: string | null; value: string } {
  const plain = fold(
    line
      .slice(0, 400)
      .replace(/[*_`]/g, '')
      .replace(/^\s*[-•]\s*/, ''),
  )
  const [, label, value] = /^([^:]{2,40}?)\s*:\s*(.*)$/.exec(plain) ?? []
  if (label !== undefined && value !== undefined && value.length <= VALUE_CHARACTERS) return { label, value }
  return { label: null, value: plain }
}

function engineIn(value: string, engines: readonly Engine[]): Engine | null {
  const named = engineNamed(value, engines)
  if (named) return named
  const mentioned = engines.filter(({ name }) => hasWords(value, fold(name)))
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null
}

function engineNamed(value: string, engines: readonly Engine[]): Engine | null {
  const bare = value.replace(/^["'«“]\s*|\s*["'»”.]*$/g, '')
  return engines.find(({ id, name }) => fold(name) === bare || fold(id) === bare) ?? null
}

/** As our own mails name them, in every language. */
function natureNamed(value: string): Nature | null {
  const bare = value.replace(/\W+$/, '')
  const named = (nature: Nature) => LOCALES.some((locale) => fold(mailTexts[locale].natures[nature]) === bare)
  return NATURES.find((nature) => nature === bare || named(nature)) ?? null
}

function natureIn(value: string): Nature | null {
  const named = natureNamed(value)
  if (named) return named
  const meant = NATURES.filter((nature) => NATURE_WORDS[nature].test(value))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

function severityIn(value: string): Severity | null {
  return SEVERITY_WORDS.find(([words]) => words.test(value))?.[1] ?? null
}

/** Whether the words stand in the text as words, not as parts of others. */
export function hasWords(text: string, words: string): boolean {
  if (words === '') return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

/** As texts are compared: without case, accents, or blanks of other widths. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

function first<T>(values: string[], read: (value: string) => T | null): T | null {
  for (const value of values) {
    const found = read(value)
    if (found !== null) return found
  }
  return null
}
