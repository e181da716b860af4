import type { Locale } from '../contract/vocabulary.ts'

/**
 * The first line of a mail that may be answered. Whatever a mail program quotes a message with, and whatever it writes
 * above the quotation, this line is in it: what the person wrote stands above.
 */
export const REPLY_MARKER: Record<Locale, string> = {
  en: '— Please write your answer above this line —',
  fr: '— Merci d’écrire votre réponse au-dessus de cette ligne —',
}
