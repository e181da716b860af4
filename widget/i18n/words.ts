import type { Language } from './language.ts'
import { LANGUAGES } from './languages.ts'
import type { WidgetLocale } from './locales.ts'
import {
  createTranslate,
  type LaterGroup,
  type Message,
  type Translate,
  type WordGroup,
} from './translate.ts'

/** The words that the panel has: of one language at a time, and of the groups that have been wanted. */
export interface Words {
  locale(): WidgetLocale
  /** Has the words of the groups that `has` answers true for. */
  t(): Translate<WordGroup>
  has(groups: readonly LaterGroup[]): boolean
  /** Fetches what is missing of these groups. Rejects when they do not load. */
  load(groups: readonly LaterGroup[]): Promise<void>
  speak(locale: WidgetLocale): Promise<void>
}

/** `changed`: there are other or more words than before. */
export async function loadWords(first: WidgetLocale, changed: () => void): Promise<Words> {
  const wanted = new Set<LaterGroup>()
  let asked = first
  let locale = first
  let { language } = await LANGUAGES[first]()
  let held: ReadonlySet<LaterGroup> = new Set()
  let t = createTranslate(first, language.messages)

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
    messages: Record<string, Message>,
  ) {
    locale = spoken
    language = from
    held = new Set(groups)
    t = createTranslate(spoken, messages)
    changed()
  }

  const has = (groups: readonly LaterGroup[]) => groups.every((group) => held.has(group))
  return {
    locale: () => locale,
    t: () => t,
    has,
    async load(groups) {
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
  }
}
