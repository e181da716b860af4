import type { HighlightedText } from '../../api/contract.ts'

/** Text whose matches are marked. */
export function Highlighted({ runs }: { runs: HighlightedText }) {
  return <>{runs.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>
}

/** An excerpt that begins at an item of a list begins with its words. */
export function withoutListMarker([first, ...rest]: HighlightedText): HighlightedText {
  if (!first) return rest
  return [{ ...first, text: first.text.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '') }, ...rest]
}

export function plainText(runs: HighlightedText): string {
  return runs.map(({ text }) => text).join('')
}
