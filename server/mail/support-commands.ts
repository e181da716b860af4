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

/** The answer cannot go to the contact as it is: this line looks like a command, and is none where it stands. */
export interface UnclearCommand {
  command: 'unclear'
  line: string
}

/**
 * What the first line of support's answer makes of it. The line counts when it is one command and nothing else, in either
 * language and any letter case; an answer that merely begins with `#` stays as it is. A first line of one unknown `#word`,
 * or the word for a note further down, is unclear: taken for an answer, it could show the contact what was never meant for
 * them.
 */
export function readSupportCommand(
  answer: string,
): { command: SupportCommand; text: string } | UnclearCommand {
  const [, firstLine = '', rest = ''] = /^\s*([^\n]*)\n?([\s\S]*)$/.exec(answer) ?? []
  const word = firstLine.trim().toLowerCase()
  for (const [command, { en, fr }] of Object.entries(SUPPORT_COMMAND_WORDS)) {
    if (word === en || word === fr) return { command: command as SupportCommand, text: rest.trim() }
  }
  const unclear = /^#\p{L}[\p{L}_-]*$/u.test(word) ? firstLine : rest.split('\n').find(isNoteWord)
  return unclear === undefined
    ? { command: 'reply', text: answer.trim() }
    : { command: 'unclear', line: unclear.trim() }
}

function isNoteWord(line: string): boolean {
  const word = line.trim().toLowerCase()
  return word === SUPPORT_COMMAND_WORDS.internal.en || word === SUPPORT_COMMAND_WORDS.internal.fr
}
