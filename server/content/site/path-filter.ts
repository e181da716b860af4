/**
 * Whether a page's path is wanted: it fits one of `include` (or there is none) and none of `exclude`. A pattern is a path's
 * beginning, in which `*` stands for anything and `$` at the end for the end.
 */
export function pathFilter(include: string[], exclude: string[]): (url: URL) => boolean {
  const included = include.map(patternOf)
  const excluded = exclude.map(patternOf)
  return ({ pathname, search }) => {
    const path = pathname + search
    return (
      (included.length === 0 || included.some((fits) => fits(path))) && !excluded.some((fits) => fits(path))
    )
  }
}

/** Piece by piece rather than by a regular expression, whose time a pattern with many `*` could make endless. */
function patternOf(pattern: string): (path: string) => boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  const begins = first === '' || first.startsWith('/') ? first : `/${first}`
  return (path) => {
    if (!path.startsWith(begins)) return false
    let position = begins.length
    for (const [index, piece] of rest.entries()) {
      const isLast = index === rest.length - 1
      const at = isLast && isWhole ? path.length - piece.length : path.indexOf(piece, position)
      if (at < position || !path.startsWith(piece, at)) return false
      position = at + piece.length
    }
    return !isWhole || position === path.length
  }
}
