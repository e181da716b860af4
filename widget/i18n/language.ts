import type { LaterGroup, Messages } from './translate.ts'

/** A language's words: those of the first panel at once, the other groups when they are wanted. */
export interface Language {
  messages: Messages<'ask'>
  later: { [G in LaterGroup]: () => Promise<{ messages: Messages<G> }> }
}
