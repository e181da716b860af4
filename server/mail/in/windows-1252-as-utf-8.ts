/** Windows-1252's characters beyond Latin-1, by their byte. */
const BYTE_OF = new Map(
  Array.from({ length: 32 }, (_, index): [string, number] => {
    const byte = 0x80 + index
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]
  }),
)

/**
 * UTF-8 that was decoded as Windows-1252 (`Ã©` for `é`), decoded as what it is. Null when the text cannot be that: it has no
 * letter beyond ASCII, one that is not Windows-1252's, or its bytes are no UTF-8.
 */
export function windows1252AsUtf8(text: string): string | null {
  // The first byte of a UTF-8 sequence, as Windows-1252 shows it: without one there is nothing to repair.
  if (!/[\u00C2-\u00F4]/.test(text)) return null
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    const code = character.charCodeAt(0)
    const byte = BYTE_OF.get(character) ?? (code < 0x100 ? code : null)
    if (byte === null) return null
    bytes[index] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
