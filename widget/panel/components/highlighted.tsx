import type { HighlightedText } from '../../api/contract.ts'

/** Text whose matches are marked. */
export function Highlighted({ runs }: { runs: HighlightedText }) {
  return <>{runs.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>
}

export function plainText(runs: HighlightedText): string {
  return runs.map(({ text }) => text).join('')
}
