/**
 * What may be a secret in a text that is searched with. `findSecrets` is exact, so that nobody is alarmed for nothing; here
 * an alarm costs nothing, and a miss is written into logs. So this takes rather too much: what stands after the word
 * "password" or "key", and every random word, which finds no page anyway. Bounded, so that no text takes it long.
 */
const PERHAPS = new RegExp(
  [
    '-----BEGIN [\\s\\S]*?(?:END |$)[^\\n]*',
    ':\\/\\/\\S{0,300}@',
    '(?<=(?:key|token|secret|pass\\w{0,6}|pwd|contraseña|bearer|basic)(?:\\W|is|est|ist|es|lautet){1,8})(?=\\S{0,99}\\d)\\S{6,}',
    '\\d(?:[ -]?\\d){12,}',
    '(?:AIza|GOCSPX|SG\\.|eyJ|gl\\w{2,4}-|\\bsk-|xox\\w|xapp|slack\\.com|hf_)\\S{9,}',
    '(?<![\\da-z])(?=[a-z]{0,99}\\d)[\\da-z]{20,}',
    '(?<![\\da-z+/])(?=[a-z+/]{0,99}\\d)[\\da-z+/]{32,}',
  ].join('|'),
  'gi',
)

/** A text without what may be a secret: addresses of requests end up in logs. */
export function maskForSearch(text: string): string {
  return text.replace(PERHAPS, ' ')
}
