/** Marks that make the text after them read the other way, as far as the line goes: with one, `gnp.exe` reads as a picture. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

/** One line of text as it is shown beside other text, whose order it must not change. */
export function withoutBidiControls(line: string): string {
  return line.replaceAll(BIDI_CONTROLS, '')
}
