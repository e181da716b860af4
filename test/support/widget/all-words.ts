import { ATTACH_WORDS } from '../../../widget/attach/attach-words.ts'
import { LANGUAGES } from '../../../widget/i18n/languages.ts'
import type { WidgetLocale } from '../../../widget/i18n/locales.ts'
import type { Message, Messages, WordGroup } from '../../../widget/i18n/translate.ts'

type AllMessages = { [G in WordGroup]: (messages: Messages<G>) => void }[WordGroup] extends (
  messages: infer All,
) => void
  ? All
  : never

/** Each group of a language's messages by its name. */
export async function wordGroups(locale: WidgetLocale): Promise<Record<string, Record<string, Message>>> {
  const { language } = await LANGUAGES[locale]()
  const groups: Record<string, Record<string, Message>> = {
    ask: language.messages,
    attach: (await ATTACH_WORDS[locale]()).messages,
  }
  for (const [group, load] of Object.entries(language.later)) groups[group] = (await load()).messages
  return groups
}

/** All messages of a language, whichever part of the panel they load with. */
export async function allWords(locale: WidgetLocale): Promise<AllMessages> {
  return Object.assign({}, ...Object.values(await wordGroups(locale)))
}
