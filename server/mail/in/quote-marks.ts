/** How mail clients introduce the mail that is answered, in the languages that customers' clients are likely to speak. */

/** `On 2 Nov 2026 at 10:00, Zoe <zoe@example.com> wrote:`: its first word, and what stands near its end. */
const ATTRIBUTIONS: [begins: RegExp, ends: RegExp][] = [
  [/^on\b/i, /\bwrote\s*:?$/i],
  [/^(le|il y a)\b/i, /\b(a|à) écrit\s*:?$/i],
  [/^am\b/i, /\b(schrieb\b.*|geschrieben)\s*:$/i],
  [/^el\b/i, /\bescribió\s*:?$/i],
  [/^(il|in data)\b/i, /\bha scritto\s*:?$/i],
  [/^(em|no dia|a)\b/i, /\bescreveu\s*:?$/i],
  [/^op\b/i, /\b(schreef\b.*|geschreven)\s*:$/i],
  [/^(dnia|w dniu)\b/i, /\b(napisał\(?a?\)?|pisze)\s*:?$/i],
  [/^den\b/i, /\b(skrev\b.*)\s*:$/i],
]
/** Of any other language: a date or an address, and a colon at the end. */
const UNKNOWN_ATTRIBUTION = /^(?=.*(\d{1,2}[:h.]\d{2}|\d{4}|@)).{8,}[:：]$/u
const ADDRESS = /[<([]?\s*[^\s<>()[\]]+@[^\s<>()[\]]+\.[^\s<>()[\]]+/

const ORIGINAL_MESSAGE =
  /^\s*-{2,}\s*(original message|message d['’]origine|message original|ursprüngliche nachricht|originalnachricht|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|forwarded message|message transféré|weitergeleitete nachricht)\s*-{2,}\s*$/iu

const FROM = /^\s*[*>]?\s*\*?(from|de|von|da|van|expéditeur|od|från)\s?\*?\s?:\s?\*?\s*\S/iu
const OTHER_FIELD =
  /^\s*\*?(sent|date|to|cc|subject|envoyé|date d['’]envoi|à|objet|gesendet|datum|an|betreff|enviado( el)?|fecha|para|asunto|inviato|data|a|oggetto|enviada( em)?|assunto|verzonden|aan|onderwerp|skickat|till|ämne|reply-to|importance)\s?\*?\s?:/iu
/** Fields follow one another, one may be folded. */
const HEADER_BLOCK_LINES = 7
const ATTRIBUTION_LINES = 3
const ATTRIBUTION_CHARACTERS = 500

/** `-----Original Message-----` and its like. */
export function isOriginalMessageLine(line: string): boolean {
  return ORIGINAL_MESSAGE.test(line)
}

/** Whether the headers of a mail, as text, begin at the line: its sender and at least two more. */
export function isHeaderBlock(lines: string[], index: number): boolean {
  if (!FROM.test(lines[index] ?? '')) return false
  const following = lines.slice(index + 1, index + HEADER_BLOCK_LINES)
  return following.filter((line) => OTHER_FIELD.test(line)).length >= 2
}

/**
 * Where the line begins that introduces a quote; it may have been wrapped, and an empty line may stand between the two.
 * Null: none does. `with_address`: only one that names a mail address, and only of a known form.
 */
export function attributionStart(lines: string[], quote: number, strictness?: 'with_address'): number | null {
  let last = quote - 1
  if (!strictness && last > 0 && lines[last]?.trim() === '') last--
  for (let length = 1; length <= ATTRIBUTION_LINES && last - length + 1 >= 0; length++) {
    const start = last - length + 1
    const parts = lines.slice(start, last + 1).map((line) => line.trim())
    if (parts.some((part) => part === '' || part.startsWith('>'))) break
    const joined = parts.join(' ').replace(/[\u00A0\u202F]/g, ' ')
    if (joined.length > ATTRIBUTION_CHARACTERS) break
    if (strictness && !ADDRESS.test(joined)) continue
    if (ATTRIBUTIONS.some(([begins, ends]) => begins.test(joined) && ends.test(joined))) return start
  }
  const line = lines[last]?.trim() ?? ''
  return !strictness && line.length <= ATTRIBUTION_CHARACTERS && UNKNOWN_ATTRIBUTION.test(line) ? last : null
}
