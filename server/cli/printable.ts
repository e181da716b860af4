/** File names, ids and texts come from outside: a terminal must not take them for commands. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\uFFFD')
}
