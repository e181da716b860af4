/** The beginning of a text as it stands when `share` (0 to 1) of its characters are typed; at least one of them. */
export function typedShare(text: string, share: number): string {
  const characters = [...text.trim()]
  return characters.slice(0, Math.max(1, Math.round(characters.length * share))).join('')
}
