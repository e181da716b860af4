/** Comments and texts, to be passed over; calls of the global; brackets. */
const TOKENS = /\/\/.*|\/\*[\s\S]*?\*\/|(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1|\bGuichet\s*\(|[([{}\])]/g

/** The `Guichet(…)` calls of a script that stand outside its functions and blocks, as they are written, in order. */
export function topLevelCalls(script: string): string[] {
  const calls: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of script.matchAll(TOKENS)) {
    if (/^["'`/]/.test(token)) continue
    if (/[([{]$/.test(token)) {
      if (depth === 0) start = index
      depth += 1
    } else {
      depth -= 1
      const text = script.slice(start, index + 1)
      const isCall = depth === 0 && text.startsWith('Guichet')
      if (isCall && !script.slice(0, start).trimEnd().endsWith('=>')) calls.push(text)
    }
  }
  return calls
}
