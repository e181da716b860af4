/** A case, an end and a signature, or so much of one that the rest could be found; with what stands before it in a link. */
const DECISION_LINK = /(?:https?:\/\/\S*)?\bC-\d{1,15}\.[0-9a-z]{1,9}\.[\w-]{8,}\S*/g

/**
 * The text without links by which support decides on a call. Support answers by replying to its own mail, and what it
 * quotes of that may end up before the contact, who could decide in support's name then.
 */
export function withholdDecisionLinks(text: string): string {
  return text.replaceAll(DECISION_LINK, '[…]')
}
