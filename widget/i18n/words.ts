import type { Language } from './language.ts'
import { LANGUAGES } from './languages.ts'
import type { WidgetLocale } from './locales.ts'
import { plainTranslate } from './plain-translate.ts'
import { type SiteStrings, siteText } from './site-text.ts'
import type { CreateTranslate, LaterGroup, Message, Translate, WordGroup } from './translate.ts'

/** The words that the panel has: of one language at a time, and of the groups that have been wanted. */
export interface Words {
  locale(): WidgetLocale
  /** Has the words of the groups that have been loaded. */
  t(): Translate<WordGroup>
  /** Fetches what is missing of these groups. Rejects when they do not load. */
  load(groups?: readonly LaterGroup[]): Promise<void>
  speak(locale: WidgetLocale): Promise<void>
  /** Makes texts of messages in this way from now on. */
  translateBy(createTranslate: CreateTranslate): void
  /** The site's own texts in the place of ours, by key, from now on: see `GuichetSettings.strings`. */
  override(strings: SiteStrings): void
}

export interface WordsHost {
  locale: WidgetLocale
  /** There are other or more words than before. */
  changed(): void
  complain(message: string): void
}

export async function loadWords({ locale: first, changed, complain }: WordsHost): Promise<Words> {
  const wanted = new Set<LaterGroup>()
  let asked = first
  let locale = first
  let { language } = await LANGUAGES[first]()
  let held: ReadonlySet<LaterGroup> = new Set()
  let strings: SiteStrings
  const own = (key: string) => siteText(strings, locale, key)
  let messages: Record<string, Message> = language.messages
  let create: CreateTranslate = plainTranslate
  let t = create(first, messages, own)

  /** All that is wanted, in a language; none of it if the panel is to speak another by then. */
  async function fetchWanted(spoken: WidgetLocale, from: Language) {
    let groups: LaterGroup[]
    let found: { messages: Record<string, Message> }[]
    do {
      groups = [...wanted]
      found = await Promise.all(groups.map((group) => from.later[group]()))
      // More may have been wanted meanwhile.
    } while (groups.length < wanted.size)
    if (asked !== spoken) return
    use(spoken, from, groups, Object.assign({}, from.messages, ...found.map(({ messages }) => messages)))
  }

  function use(
    spoken: WidgetLocale,
    from: Language,
    groups: readonly LaterGroup[],
    found: Record<string, Message>,
  ) {
    locale = spoken
    language = from
    held = new Set(groups)
    messages = found
    t = create(spoken, messages, own)
    changed()
  }

  const has = (groups: readonly LaterGroup[]) => groups.every((group) => held.has(group))
  return {
    locale: () => locale,
    t: () => t,
    async load(groups = []) {
      if (has(groups)) return
      for (const group of groups) wanted.add(group)
      try {
        // A language that is on its way brings its own.
        await fetchWanted(locale, language)
      } catch (error) {
        for (const group of wanted) if (!held.has(group)) wanted.delete(group)
        throw error
      }
    },
    async speak(spoken) {
      asked = spoken
      if (spoken === locale) return
      const found = await LANGUAGES[spoken]()
      await fetchWanted(spoken, found.language)
    },
    translateBy(createTranslate) {
      create = createTranslate
      t = create(locale, messages, own)
    },
    override(given) {
      if (given === strings) return
      strings = given
      changed()
      if (!given) return
      // Where it does not load, nobody is waiting to be told.
      import('./check-strings.ts')
        .then(({ checkStrings }) => checkStrings(given, language, complain))
        .catch(() => {})
    },
  }
}
