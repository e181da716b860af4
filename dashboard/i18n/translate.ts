import type { messages as english } from './en/messages.ts'

/** A message that depends on a number, by the plural categories that the language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
type Message = string | PluralForms
type English = typeof english
type MessageKey = keyof English

/** A language's messages: every key of English, plural where English is plural. */
export type Messages<Of = English> = { [K in keyof Of]: Of[K] extends string ? string : PluralForms }

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never
type TextsOf<M> = M extends string ? M : M[keyof M]
/** A plural message needs its count, whether or not it says it. */
type PlaceholdersIn<K extends MessageKey> =
  | PlaceholdersOf<TextsOf<English[K]>>
  | (English[K] extends string ? never : 'count')

/** The values that a message needs: none, or one for each `{placeholder}` of its English text. */
type MessageValues<K extends MessageKey> = [PlaceholdersIn<K>] extends [never]
  ? []
  : [values: Record<PlaceholdersIn<K>, string | number>]

/** The messages that need no value. */
export type PlainKey = { [K in MessageKey]: [PlaceholdersIn<K>] extends [never] ? K : never }[MessageKey]

export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string

/** A plural message is chosen by its `{count}`; numbers are written as `locale` (a BCP 47 tag) writes them. */
export function createTranslate(locale: string, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, ...[values]) => {
    const message: Message = messages[key]
    const given = (values ?? {}) as Record<string, string | number>
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(given.count ?? 0))] ?? message.other)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
