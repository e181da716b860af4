/**
 * What may be a secret in a text that is searched with. `findSecrets` is exact and heavy, and comes later; this has to be
 * there before the first question leaves, in the panel that everybody loads. So it is short, and takes rather too much:
 * a random word of twenty letters and digits finds no page.
 */
const PERHAPS =
  /-----BEGIN [\s\S]*?(?:END |$)[^\n]*|:\/\/\S*@|(?<=(?:key|token|secret|pass\w{0,6}|pwd|contraseña|bearer|basic)(?:\W|is|est|ist|es|lautet){1,8})(?=\S*\d)\S{6,}|\d(?:[ -]?\d){12,}|(?:AIza|GOCSPX|SG\.|eyJ|gl\w+-|\bsk-|xox\w|xapp|slack\.com|hf_)\S{9,}|(?=[a-z]*\d)[\da-z]{20,}|(?=[a-z+/]*\d)[\da-z+/]{32,}/gi

/** A text without what may be a secret: addresses of requests end up in logs. */
export function maskForSearch(text: string): string {
  return text.replace(PERHAPS, ' ')
}
