/**
 * The header by which a browser keeps a file and never shows it (RFC 6266): the name in ASCII for old ones, and whole in
 * UTF-8 (RFC 8187).
 */
export function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`
}

/** `encodeURIComponent` leaves some characters that RFC 8187 does not. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
