const QWERTY = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const AZERTY = ['azertyuiop', 'qsdfghjklm', 'wxcvbn']
const QWERTZ = ['qwertzuiop', 'asdfghjkl', 'yxcvbnm']
const ROWS_BY_LANGUAGE: Record<string, string[]> = { fr: AZERTY, de: QWERTZ }

/** The letters beside a letter in its row of the keyboard usual for a language; none for what stands on no such key. */
export function neighbourKeys(letter: string, lang: string): string[] {
  for (const row of ROWS_BY_LANGUAGE[lang.slice(0, 2)] ?? QWERTY) {
    const at = row.indexOf(letter.toLowerCase())
    if (at !== -1) return [row[at - 1], row[at + 1]].filter((key) => key !== undefined)
  }
  return []
}
