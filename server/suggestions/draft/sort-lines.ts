import { brokenLines } from './break-long-lines.ts'
import { isDump, looksLikeConfiguration } from './configuration-line.ts'
import { isFarewell, isGreeting, isQuoted, mayBeSignature, startsQuote, startsSignature } from './courtesy.ts'
import { errorMessagesInJson, isErrorMessage } from './error-message.ts'
import { type LogLine, readLogLine } from './log-line.ts'
import { withoutMachineTokens } from './machine-tokens.ts'
import { isFollowedBySource, isStackFrame } from './stack-frame.ts'

export interface SortedLines {
  /** Prose and error messages, in reading order. */
  told: string[]
  /** Where in `told` the person begins to speak: 0 when only errors are there, or nothing. */
  question: number
  /** What programs and other people wrote, each line once. */
  background: string[]
}

type Kind = 'prose' | 'error' | 'machine' | 'configuration' | 'quoted' | 'courtesy'

interface Line {
  kind: Kind
  text: string
}

/** Of a longer description the middle is a log, and takes time. */
const MOST_LINES = 1_000
/** A line is known by its beginning. */
const TELLING_LENGTH = 400
/** So many lines of configuration in a row are a dump, fewer may be a list that a person wrote. */
const DUMP_LINES = 3
/** Lines after a farewell that may be a name, a title, a company. */
const SIGNATURE_LINES = 5
/** A log repeats itself: the first errors and the last are those that tell. */
const MOST_ERRORS = 8
const LONGEST_ERROR = 300

/** Sorts the lines of a description by who wrote them: the person, programs, other people. */
export function sortLines(description: string): SortedLines {
  const written = description
    .split(/\r\n|\r|\n/)
    .flatMap(brokenLines)
    .map((line) => line.trim())
  const lines = withoutEnding(firstAndLast(written.filter((line) => line !== '')))
  const sorted = kindsOf(lines)
  settleConfiguration(sorted)
  const own = (line: Line) => line.kind === 'prose' || line.kind === 'error'
  // Who wrote nothing of their own forwards what others wrote.
  if (!sorted.some(own)) for (const line of sorted) if (line.kind === 'quoted') line.kind = 'prose'
  return collect(sorted)
}

function firstAndLast(lines: string[]): string[] {
  const half = MOST_LINES / 2
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, half), ...lines.slice(-half)]
}

function collect(lines: readonly Line[]): SortedLines {
  const errors = tellingErrors(lines)
  const told: string[] = []
  let question: number | null = null
  const background = new Set<string>()
  for (const { kind, text } of lines) {
    if (kind === 'courtesy') continue
    const { text: words, addressWords } = withoutMachineTokens(text)
    for (const word of addressWords) background.add(word)
    if (words === '') continue
    if (kind === 'prose') {
      question ??= told.length
      told.push(words)
    } else if (kind === 'error' && errors.delete(text)) told.push(words.slice(0, LONGEST_ERROR))
    else background.add(words)
  }
  // Of a log without an error the first line is better than nothing.
  const [first, ...others] = background
  if (told.length === 0 && first !== undefined) return { told: [first], question: 0, background: others }
  return { told, question: question ?? 0, background: [...background] }
}

function tellingErrors(lines: readonly Line[]): Set<string> {
  const errors = [...new Set(lines.filter(({ kind }) => kind === 'error').map(({ text }) => text))]
  if (errors.length <= MOST_ERRORS) return new Set(errors)
  const half = MOST_ERRORS / 2
  return new Set([...errors.slice(0, half), ...errors.slice(-half)])
}

function kindsOf(lines: readonly string[]): Line[] {
  const sorted: Line[] = []
  let quoted = false
  let isSource = false
  for (const [at, text] of lines.entries()) {
    const start = text.slice(0, TELLING_LENGTH)
    // Without a mark on each line all that follows is quoted.
    quoted ||= startsQuote(start) && !isQuoted(lines[at + 1] ?? '')
    const log = readLogLine(start)
    const said = log ? log.message : start
    const frame = isStackFrame(said)
    if (quoted || startsQuote(start) || isQuoted(start)) sorted.push({ kind: 'quoted', text })
    else if (frame || (isSource && !isErrorMessage(said))) sorted.push({ kind: 'machine', text: said })
    else if (log) sorted.push(kindOfLog(log, text.slice(start.length)))
    else if (isGreeting(start)) sorted.push({ kind: 'courtesy', text })
    else if (isErrorMessage(said)) sorted.push({ kind: 'error', text })
    else sorted.push(...kindsOfPlain(text, start))
    isSource = frame && isFollowedBySource(said)
  }
  return sorted
}

function kindOfLog({ severe, message }: LogLine, further: string): Line {
  return { kind: severe || isErrorMessage(message) ? 'error' : 'machine', text: message + further }
}

function kindsOfPlain(text: string, start: string): Line[] {
  const messages = errorMessagesInJson(text).map((message): Line => ({ kind: 'error', text: message }))
  if (isDump(text)) return [...messages, { kind: 'machine', text }]
  return looksLikeConfiguration(start)
    ? [...messages, { kind: 'configuration', text }]
    : [{ kind: 'prose', text }]
}

/** Configuration in a long row is a machine's, the rest was written by hand. */
function settleConfiguration(lines: Line[]): void {
  let row: Line[] = []
  const settle = () => {
    for (const line of row) line.kind = row.length >= DUMP_LINES ? 'machine' : 'prose'
    row = []
  }
  for (const line of lines) {
    if (line.kind === 'configuration') row.push(line)
    else if (line.kind === 'prose' || line.kind === 'courtesy') settle()
  }
  settle()
}

/** Without the signature, and without a farewell and the name under it. */
function withoutEnding(lines: readonly string[]): string[] {
  const signature = lines.findIndex((line) => startsSignature(line.slice(0, TELLING_LENGTH)))
  const letter = signature > 0 ? lines.slice(0, signature) : [...lines]
  const farewell = letter.findLastIndex(isFarewell)
  const under = letter.slice(farewell + 1)
  return farewell > 0 && under.length <= SIGNATURE_LINES && under.every(mayBeSignature)
    ? letter.slice(0, farewell)
    : letter
}
