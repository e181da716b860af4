/** A message as plain text for a mail or the clipboard: without the marks that isolate its values (see `createTranslate`). */
export function withoutMarks(message: string): string {
  return message.replaceAll(/[\u2066-\u2069]/g, '')
}
