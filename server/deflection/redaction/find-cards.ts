import { isCardNumber } from '../../contract/secrets/is-card-number.ts'
import type { FoundText } from './found-text.ts'

/** One sign between groups, wherever they end: `4111.1111.1111.1111`, `41111111 11111111`. */
const CANDIDATE = /(?<![\w./=+#-])\d{2,8}(?:[ .-]\d{2,8}){1,5}(?![\w/=-]|\.\d)/g

/** Numbers of cards in other groups than those that are printed: by their issuer and Luhn's digit. */
export function findCards(text: string): FoundText[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: written, index }) =>
    isCardNumber(written.replaceAll('.', ''))
      ? [{ kind: 'card' as const, start: index, end: index + written.length }]
      : [],
  )
}
