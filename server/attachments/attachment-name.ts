import { LIMITS } from '../contract/limits.ts'

/** What Windows takes for a device whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Extensions are short; what comes after a last dot far from the end is a sentence. */
const LONGEST_EXTENSION = 20

const NAMELESS = 'attachment'

/** A mail may call a file by megabytes; the end is kept, where the extension is. */
const MOST_READ = 1_000

/**
 * The name that a file is kept and offered under: one plain file name on every system. Of a path its last part; without
 * control characters and without those that turn the direction of writing, by which `gpj.exe` could be read as `exe.jpg`.
 */
export function attachmentName(given: string): string {
  const lastPart =
    given.slice(-MOST_READ).toWellFormed().normalize('NFC').split(/[/\\]/).findLast(Boolean) ?? ''
  const name = lastPart
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u{FFF9}-\u{FFFB}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    // Windows drops these from the end, and so would run `a.exe.`.
    .replace(/[.\s]+$/u, '')
    .trim()
  if (name === '') return NAMELESS
  return shorten(DEVICE.test(name) ? `_${name}` : name)
}

/** In lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Cut in front of its extension, by which a person knows what it is. */
function shorten(name: string): string {
  if (name.length <= LIMITS.attachmentNameCharacters) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : ''
  const stem = name.slice(0, LIMITS.attachmentNameCharacters - extension.length)
  // Not through the middle of a character.
  return stem.replace(/[\uD800-\uDBFF]$/, '') + extension
}
