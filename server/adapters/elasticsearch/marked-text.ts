import type { HighlightedText } from '../../contract/types.ts'

/** Strings around what matched in a highlighted field; no article may contain them. */
export interface HighlightMarks {
  open: string
  close: string
}

/** Text with marks in it, as runs. */
export function runsOf(marked: string, { open, close }: HighlightMarks): HighlightedText {
  const runs: HighlightedText = []
  for (const [at, part] of marked.split(open).entries()) {
    const end = at === 0 ? -1 : part.indexOf(close)
    if (end >= 0) push(runs, part.slice(0, end), true)
    push(runs, end >= 0 ? part.slice(end + close.length) : part, false)
  }
  return runs
}

function push(runs: HighlightedText, text: string, match: boolean): void {
  const last = runs.at(-1)
  if (text === '') return
  if (last?.match === match) last.text += text
  else runs.push({ text, match })
}

/** Without the white space that a passage begins and ends with. */
export function trimmed(marked: string, { open }: HighlightMarks): string {
  const text = marked.trim()
  return text.startsWith(open) ? text : text.trimStart()
}

export function withoutMarks(marked: string, { open, close }: HighlightMarks): string {
  return marked.replaceAll(open, '').replaceAll(close, '')
}
