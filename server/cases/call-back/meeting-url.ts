import { randomBytes } from 'node:crypto'

/** 128 bits: whoever does not have the address cannot find the room. */
const TOKEN_BYTES = 16

/**
 * The address of one call's meeting, from the site's template: `{case}` becomes the case's number, `{token}` an
 * unguessable word of its own. Null when support sends its own.
 */
export function meetingUrl(template: string | null, caseNumber: string): string | null {
  if (template === null) return null
  const token = randomBytes(TOKEN_BYTES).toString('hex')
  // A URL parser writes braces of a path as %7B and %7D.
  return template
    .replaceAll(/(\{|%7B)case(\}|%7D)/gi, () => encodeURIComponent(caseNumber))
    .replaceAll(/(\{|%7B)token(\}|%7D)/gi, () => token)
}
