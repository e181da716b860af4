/**
 * Whether a value stands for one: `YOUR_API_KEY`, `<password>`, `${TOKEN}`, `xxxxxxxx`, `********`. Manuals and careful
 * people write those.
 */
export function isMadeUp(value: string): boolean {
  return (
    /your|my[-_]|example|sample|placeholder|change-?me|redacted|removed|dummy|insert|replace|xxx|\*\*|\.\.\.|[<>{}…•]|^\W*(?:pass(?:word)?|secret|token|pw)\d?\W*$/i.test(
      value,
    ) || /(.)\1{5}/.test(value)
  )
}
