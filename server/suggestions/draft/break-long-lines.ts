/** A line of a letter is shorter; a longer one may be several that have lost their ends on the way. */
const LONGEST_LINE = 400

/** Where a program's line begins, or where a sentence, a block or a statement ends. */
const BEGINNINGS = [
  // A log's time of day, with what stands before it in its brackets.
  /(?<=\s)(?=\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d)/,
  // Frames and what stands above them.
  /(?<=\s)(?=at [\w$.<>/]{1,200}\()/,
  /(?<=\s)(?=at (?:async )?[\w$.<>]{1,100} \((?:index |<|[^()\s]{1,300}:\d))/,
  /(?<=\s)(?=File ["“][^"”]{1,300}["”], line \d)/,
  /(?<=\s)(?=Caused by:|Traceback \(most recent|Uncaught )/,
  // An error with its name: java.io.IOException, TypeError: …
  /(?<=\s(?<!Caused by:\s|Uncaught\s))(?=(?:\w{1,60}\.){1,10}\w{0,60}(?:Error|Exception)\b|\w{1,60}(?:Error|Exception): )/,
  // Sentences, and blocks of data.
  /(?<=[.?!。？！]["”')]?)\s+(?=[\p{Lu}\p{Lo}["“'(])/u,
  /(?<=[;{},])\s+(?=["“'{}[\]])/,
  /(?<=\s)(?=[{}]\s)/,
]
const BEGINNING = new RegExp(BEGINNINGS.map(({ source }) => source).join('|'), 'u')

/** Breaks a line that is too long to be one where another seems to begin. */
export function brokenLines(line: string): string[] {
  return line.length <= LONGEST_LINE ? [line] : line.split(BEGINNING)
}
