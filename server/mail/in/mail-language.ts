import type { Locale } from '../../contract/vocabulary.ts'

const FRENCH =
  /\b(le|la|les|des|du|un|une|et|est|pas|vous|nous|je|pour|dans|sur|avec|bonjour|merci|que|qui|ne|notre|votre|moteur)\b/giu
const ENGLISH =
  /\b(the|a|an|of|and|is|not|you|we|i|for|in|on|with|hello|hi|thanks|that|it|our|your|engine|to|my|be|does)\b/giu
/** Enough to tell. */
const CHARACTERS = 5_000

/** The language that somebody who wrote this is answered in: French when most of its small words are. */
export function mailLanguage(subject: string, text: string): Locale {
  const said = `${subject}\n${text}`.slice(0, CHARACTERS)
  const french = said.match(FRENCH)?.length ?? 0
  return french > (said.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en'
}
