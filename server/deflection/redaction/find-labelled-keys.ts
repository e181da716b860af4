import { isMadeUp } from '../../contract/secrets/is-made-up.ts'
import type { FoundText } from './found-text.ts'

const LABEL = '(?:tokens?|api[_ -]?keys?|secret|access[_ -]?key)'
const VALUE = '(?<value>[\\w.~+/-]{8,512}={0,2})'
/** `token=…`, `"api_key": "…"`, `the secret is …`. */
const STATED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}]{1,20}[_-])?${LABEL}["'\`]?\\s{0,3}(?::|=>?|\\b(?:is|est|ist|es)\\b)\\s{0,3}["'\`]?${VALUE}`,
  'dgiu',
)
/** `api key …`: nothing between them but a space. */
const BESIDE = new RegExp(`(?<![\\p{L}\\p{N}])${LABEL}\\s${VALUE}`, 'dgiu')

/**
 * What is called a key, a token or a secret, however short: 8 characters with a digit among them. Nobody is asked about it, so
 * it may find more than `findSecrets`, which points at what a person has written.
 */
export function findLabelledKeys(text: string): FoundText[] {
  return [...matchesOf(STATED, text, (value) => /\d/.test(value)), ...matchesOf(BESIDE, text, isMixed)]
}

function matchesOf(pattern: RegExp, text: string, holds: (value: string) => boolean): FoundText[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match.groups?.value ?? ''
    // The end of a sentence is not the key's.
    const written = value.replace(/[.]+$/, '')
    const start = match.indices?.groups?.value?.[0] ?? 0
    const found = written.length >= 8 && holds(written) && !isElsewhere(written) && !isMadeUp(written)
    return found ? [{ kind: 'key' as const, start, end: start + written.length }] : []
  })
}

/** Letters and digits in turn, as no version, number or word followed by a number has them. */
function isMixed(value: string): boolean {
  return /^\w+$/.test(value) && /\d[a-z]+\d/i.test(value)
}

/** Code that reads it from a variable, a field or a file; a version, an instant, an encoding. */
function isElsewhere(value: string): boolean {
  return /^[a-z_][\w-]*(?:\.[a-z_]\w*)+$|^[/.~]|^v?\d+(?:\.\d+)+|^\d{4}-\d\d-\d\d|^\d{10}(?:\d{3})?$|^(?:base|sha|md|utf|rot|hmac)-?\d/i.test(
    value,
  )
}
