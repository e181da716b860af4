const ID = /"id"\s*:\s*("(?:[^"\\]|\\.){1,2000}")/g
const MOST = 100

/**
 * The ids that a line of broken JSON may have had. Those of objects inside the page are among them: they only keep an
 * article from being removed, so one too many does no harm.
 */
export function salvageIds(brokenJson: string): string[] {
  const ids = brokenJson
    .matchAll(ID)
    .take(MOST)
    .map(([, literal = '']) => readLiteral(literal))
  // U+FFFD stands for bytes that could not be read: not the id that it was.
  return [...new Set(ids)].filter((id): id is string => id !== null && !id.includes('\uFFFD'))
}

function readLiteral(literal: string): string | null {
  try {
    return JSON.parse(literal)
  } catch {
    return null
  }
}
