/** Control characters; tabs, line and page breaks are space. */
const NO_TEXT = /[^\P{Cc}\s]/u

/** Begins a colour of a terminal, as logs have them. */
const ESCAPE = '\u001B'

/** Whether a beginning of a file is text, in UTF-8 or in UTF-16 with its mark. A character cut off at its end is none the worse. */
export function isText(head: Uint8Array): boolean {
  const [first, second] = head
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    return !NO_TEXT.test(text.replaceAll(ESCAPE, ''))
  } catch {
    return false
  }
}
