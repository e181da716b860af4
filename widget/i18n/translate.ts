import type { en } from './en.ts'
import type { laterEn } from './later/en.ts'
import type { WidgetLocale } from './locales.ts'

type English = typeof en
type LaterEnglish = typeof laterEn
export type MessageKey = keyof English
/** All messages: those of the first screens, and those that load with the screens that load later. */
export type AnyMessageKey = MessageKey | keyof LaterEnglish

/** A message that depends on a number, by the plural categories that the language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

type Translated<E> = { [K in keyof E]: E[K] extends string ? string : PluralForms }

/** A language's messages: every key of English, plural where English is plural. */
export type Messages = Translated<English>
export type LaterMessages = Translated<LaterEnglish>

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never
type TextsOf<Message> = Message extends string ? Message : Message[keyof Message]

/** The values that a message needs: none, or one for each `{placeholder}` of its English text. */
type MessageValues<K extends AnyMessageKey> = [PlaceholdersOf<TextsOf<(English & LaterEnglish)[K]>>] extends [
  never,
]
  ? []
  : [values: Record<PlaceholdersOf<TextsOf<(English & LaterEnglish)[K]>>, string | number>]

/** `Keys` are those of the messages that have been loaded: another key does not compile. */
export type Translate<Keys extends AnyMessageKey = MessageKey> = <K extends Keys>(
  key: K,
  ...values: MessageValues<K>
) => string

/** A plural message is chosen by its `{count}`; numbers are written as the language writes them. */
export function createTranslate(
  locale: WidgetLocale,
  messages: Messages & Partial<LaterMessages>,
): Translate<AnyMessageKey> {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, ...[values]) => {
    const message: string | PluralForms = messages[key] ?? key
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
