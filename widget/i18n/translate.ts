import type { Locale } from '../api/contract.ts'
import type { en } from './en.ts'

type English = typeof en
export type MessageKey = keyof English

/** A message that depends on a number, by the plural categories that the language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** A language's messages: every key of English, plural where English is plural. */
export type Messages = { [K in MessageKey]: English[K] extends string ? string : PluralForms }

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never
type TextsOf<Message> = Message extends string ? Message : Message[keyof Message]

/** The values that a message needs: none, or one for each `{placeholder}` of its English text. */
type MessageValues<K extends MessageKey> = [PlaceholdersOf<TextsOf<English[K]>>] extends [never]
  ? []
  : [values: Record<PlaceholdersOf<TextsOf<English[K]>>, string | number>]

export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string

/** A plural message is chosen by its `{count}`; numbers are written as the language writes them. */
export function createTranslate(locale: Locale, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, ...[values]) => {
    const message: string | PluralForms = messages[key]
    const given = (values ?? {}) as Record<string, string | number>
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(given.count ?? 0))] ?? message.other)
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = given[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
