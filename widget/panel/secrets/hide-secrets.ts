import { type FoundSecret, findSecrets } from '../../api/contract.ts'

/** What stands in a secret's place: the same in every language, and no secret itself. */
const HIDDEN = '••••••'

/** A text with what was found in it taken out. */
export function hideSecrets(text: string, found: readonly FoundSecret[] = findSecrets(text)): string {
  let hidden = ''
  let from = 0
  for (const { start, end } of found) {
    hidden += text.slice(from, start) + HIDDEN
    from = end
  }
  return hidden + text.slice(from)
}

/** Enough to tell which secret is meant, and no more: the beginning of a long key, the last digits of a card. */
export function maskSecret(text: string, { kind, start, end }: FoundSecret): string {
  if (kind === 'card') return `•••• ${text.slice(end - 4, end)}`
  const shown = kind === 'password' || kind === 'private-key' || end - start < 16 ? 0 : 4
  return text.slice(start, start + shown) + HIDDEN
}
