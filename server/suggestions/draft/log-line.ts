/** What a program wrote about itself. */
export interface LogLine {
  /** It says that something failed. */
  severe: boolean
  /** Without time, level, thread and logger. */
  message: string
}

const TIME = [
  // 2017-02-14 15:31:49,086 · [2019-03-21 21:37:45 +0000] · [2017-02-14 15:31:49,086: INFO/MainProcess] · 2024/05/01T10:00:00.123Z
  /^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?(?::? ?[A-Z]+\/[\w-]+)?[\])]?/,
  // 15:31:49.086
  /^[[(]?\d\d:\d\d:\d\d(?:[.,]\d+)?[\])]?/,
  // 21/Mar/2019:21:37:45 +0000
  /^\[?\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?\]?/,
  // Mar 21 21:37:45
  /^(?:[A-Z][a-z]{2},? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? (?:\d{4} )?\d\d:\d\d:\d\d/,
]
/** worker_1 | …, as `docker compose` writes before each line. */
const CONTAINER = /^[a-zA-Z][\w.-]{0,40}(?:[-_]\d+)?\s*\|/
const LEVEL =
  /^[[(<]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|FATAL|CRITICAL|EMERG|ALERT|PANIC)[\])>]?(?=[\s:|/-]|$)/
const BRACKETS = /^\[[^\]]{0,80}\]/
const VISITOR = /^\d{1,3}(?:\.\d{1,3}){3}(?: \S{1,40} \S{1,40})?(?= \[)/
const PROCESS = /^[\w./-]{1,40}\[\d+\]:/
const BETWEEN = /^[\s:|-]+/
const SEVERE = /\b(?:ERROR|ERR|SEVERE|FATAL|CRITICAL|EMERG|PANIC)\b/

/** Null for a line that no logger wrote: it has neither a time of day nor a level or a container's name before its text. */
export function readLogLine(line: string): LogLine | null {
  let rest = line.trimStart()
  let written = false
  for (;;) {
    const telling = firstOf([...TIME, LEVEL, CONTAINER], rest)
    const before = telling ?? firstOf([BRACKETS, VISITOR, ...(written ? [PROCESS] : [])], rest)
    if (before === null) break
    written ||= telling !== null
    rest = rest.slice(before.length).replace(BETWEEN, '')
  }
  if (!written) return null
  const start = line.slice(0, line.length - rest.length)
  return { severe: SEVERE.test(start), message: rest.trimEnd() }
}

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0]
    if (found) return found
  }
  return null
}
