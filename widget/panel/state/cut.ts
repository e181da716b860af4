/** The first `most` UTF-16 code units of a text, and no half of a character: a store may refuse that. */
export function cut(text: string, most: number): string {
  const last = text.charCodeAt(most - 1)
  const halves = text.length > most && last >= 0xd800 && last < 0xdc00
  return text.slice(0, halves ? most - 1 : most)
}
