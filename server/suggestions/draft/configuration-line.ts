const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]+$/u
const QUOTED_KEY = /^["“'][^"”']{1,80}["”']\s*:/u
/** `key: value`, `KEY=value`, `- item` with no sentence in the value. */
const KEY_AND_VALUE = /^(?:export |- )?[\w.$/-]{1,60}\s?[:=](?!\/\/)(?:\s?\S+){0,2}$/u
/** `"value",` and what closes after it. */
const QUOTED_VALUE = /^["“'][^"”']{0,80}["”'](?:\s?[,}\])])+$/u
const LIST_ITEM = /^- [^\s]+$/u
const TAG = /^<\/?[a-zA-Z!?][^<>]*>/
const END_OF_STATEMENT = /[;{}]$/
const SYMBOL = /[{}[\]<>=$#@\\|*&^%~`_+]/g
const MOST_SYMBOLS = 0.15
/** A line of JSON this long is a dump by itself. */
const LONG_DUMP = 120

/** Reads as code, configuration or data; only several such lines together surely are. */
export function looksLikeConfiguration(line: string): boolean {
  if (
    [PUNCTUATION_ONLY, QUOTED_KEY, QUOTED_VALUE, KEY_AND_VALUE, LIST_ITEM, TAG, END_OF_STATEMENT].some((p) =>
      p.test(line),
    )
  )
    return true
  return (line.match(SYMBOL)?.length ?? 0) > line.length * MOST_SYMBOLS
}

/** A whole object, array or document on one long line. */
export function isDump(line: string): boolean {
  return line.length >= LONG_DUMP && /^[[{<]/.test(line) && /["“]\s*:|<\/|,/.test(line)
}
