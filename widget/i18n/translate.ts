import type { messages as ask } from './en/ask.ts'
import type { messages as attach } from './en/attach.ts'
import type { messages as calls } from './en/calls.ts'
import type { messages as caseWords } from './en/case.ts'
import type { messages as cases } from './en/cases.ts'
import type { messages as code } from './en/code.ts'
import type { messages as contacts } from './en/contacts.ts'
import type { messages as links } from './en/links.ts'
import { directionOf, type WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

/** The messages in groups, each of what is shown together and loads together; English says which there are. */
interface English {
  /** The first panel's: every screen may use them. */
  ask: typeof ask
  /** Those of the part that begins with a key: every later screen may use them. */
  links: typeof links
  case: typeof caseWords
  cases: typeof cases
  calls: typeof calls
  contacts: typeof contacts
  code: typeof code
  /** Attach mode's own, which is no part of the panel. */
  attach: typeof attach
}
type AllEnglish = English['ask'] &
  English['links'] &
  English['case'] &
  English['cases'] &
  English['calls'] &
  English['contacts'] &
  English['code'] &
  English['attach']

export type WordGroup = keyof English
/** The groups that load with what they belong to. */
export type LaterGroup = Exclude<WordGroup, 'ask' | 'attach'>
export type MessageKey<G extends WordGroup = WordGroup> = { [Group in G]: keyof English[Group] }[G]

/** A message that depends on a number, by the plural categories that the language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
export type Message = string | PluralForms

/** A language's messages of a group: every key of English, plural where English is plural. */
export type Messages<G extends WordGroup> = {
  [K in keyof English[G]]: English[G][K] extends string ? string : PluralForms
}

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never
type TextsOf<M> = M extends string ? M : M[keyof M]

type PlaceholdersIn<K> = PlaceholdersOf<TextsOf<AllEnglish[K & MessageKey]>>

/** The values that a message needs: none, or one for each `{placeholder}` of its English text. */
type MessageValues<K> = [PlaceholdersIn<K>] extends [never]
  ? []
  : [values: Record<PlaceholdersIn<K>, string | number>]

/** The messages of some groups: a key of another one does not compile. */
export type Translate<G extends WordGroup = 'ask'> = <K extends MessageKey<G>>(
  key: K,
  ...values: MessageValues<K>
) => string

/** `own` answers the site's text in the place of a message, or of one plural form of it (`key.one`). */
export type CreateTranslate = (
  locale: WidgetLocale,
  messages: Readonly<Record<string, Message>>,
  own: (key: string) => string | undefined,
) => Translate<WordGroup>

/**
 * A plural message is chosen by its `{count}`; numbers are written as the language and the region write them. In a
 * language that runs from right to left, names, addresses and numbers of others stand by themselves in the sentence: they
 * would turn it round (the marks are U+2068 and U+2069: `withoutMarks` takes them out of what leaves the panel).
 */
export function createTranslate(
  locale: WidgetLocale,
  messages: Readonly<Record<string, Message>>,
  own: (key: string) => string | undefined = () => undefined,
): Translate<WordGroup> {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(regionalLocale(locale))
  const [open, close] = directionOf(locale) === 'rtl' ? ['\u2068', '\u2069'] : ['', '']
  return (key, ...[values]) => {
    const message = own(key) ?? messages[key] ?? key
    const given = (values ?? {}) as Record<string, string | number>
    const form = plurals.select(Number(given.count ?? 0))
    const text =
      typeof message === 'string' ? message : (own(`${key}.${form}`) ?? message[form] ?? message.other)
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = given[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : open + value + close
    })
  }
}
