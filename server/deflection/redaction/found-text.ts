export type RedactedKind = 'email' | 'phone' | 'card' | 'iban' | 'key' | 'ip' | 'id' | 'name'

/** A part of a text that may say who somebody is, or open something: UTF-16 code units from `start` up to `end`. */
export interface FoundText {
  kind: RedactedKind
  start: number
  end: number
}
