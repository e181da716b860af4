/** A line that is longer is given as null, and is not kept in memory. Length is in UTF-16 code units. */
const LONGEST_LINE = 100_000

/**
 * The lines of a stream, in groups: those that each piece of it has ended, so that who writes a line and waits for what
 * comes of it gets it at once. What follows the last line break is a line too.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<(string | null)[]> {
  let begun = ''
  let isTooLong = false
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n')
    const open = others.pop()
    isTooLong ||= begun.length + first.length > LONGEST_LINE
    begun = isTooLong ? '' : begun + first
    if (open === undefined) continue
    const lines = [
      isTooLong ? null : begun,
      ...others.map((line) => (line.length > LONGEST_LINE ? null : line)),
    ]
    isTooLong = open.length > LONGEST_LINE
    begun = isTooLong ? '' : open
    yield lines
  }
  if (isTooLong || begun !== '') yield [isTooLong ? null : begun]
}
