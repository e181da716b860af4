/** In UTF-16 code units, of which each is at most 3 bytes: a database’s index takes keys of some 2,700 bytes. */
const LONGEST = 300

/** `%E6%97%A5` is one. */
const CHARACTER = /%[C-F][\dA-F](?:%[89AB][\dA-F]){1,3}|%[\dA-F]{2}|./gisu

/**
 * A value by which reports tell intents apart, no longer than a database can have in a key: what anybody may state must not
 * keep others from being counted. A longer one ends with the last character that is whole.
 */
export function dimensionValue<Value extends string>(value: Value): Value {
  if (value.length <= LONGEST) return value
  let cut = ''
  for (const [character] of value.matchAll(CHARACTER)) {
    if (cut.length + character.length > LONGEST) break
    cut += character
  }
  return cut as Value
}
