/** What support's answer by mail is in the case: an answer, or one of the things that support does for every plan. */
export type SupportCommand =
  | 'reply'
  | 'engine_analysis'
  | 'recommended_action'
  | 'follow_up'
  | 'links'
  /** The text is an answer, and the case is closed with it. */
  | 'close'
  /** For support alone. */
  | 'internal'

/** The words of each command, the first of them in the language of `SUPPORT_COMMAND_WORDS`' key. */
export const SUPPORT_COMMAND_WORDS: Record<Exclude<SupportCommand, 'reply'>, { en: string; fr: string }> = {
  engine_analysis: { en: '#analysis', fr: '#analyse' },
  recommended_action: { en: '#action', fr: '#action' },
  follow_up: { en: '#follow-up', fr: '#suivi' },
  links: { en: '#links', fr: '#liens' },
  close: { en: '#close', fr: '#clore' },
  internal: { en: '#internal', fr: '#interne' },
}

/**
 * What the first line of support's answer makes of it. The line counts when it is one command and nothing else, in either
 * language and any letter case; an answer that merely begins with `#` stays as it is.
 */
export function readSupportCommand(answer: string): { command: SupportCommand; text: string } {
  const [, firstLine = '', rest = ''] = /^\s*([^\n]*)\n?([\s\S]*)$/.exec(answer) ?? []
  const word = firstLine.trim().toLowerCase()
  for (const [command, { en, fr }] of Object.entries(SUPPORT_COMMAND_WORDS)) {
    if (word === en || word === fr) return { command: command as SupportCommand, text: rest.trim() }
  }
  return { command: 'reply', text: answer.trim() }
}
