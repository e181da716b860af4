import { loadLaterMessages, loadMessages } from './load-messages.ts'
import type { WidgetLocale } from './locales.ts'
import { createTranslate, type LaterMessages, type Messages, type Translate } from './translate.ts'

/** The words that the panel has: one language at a time, the later ones once they are wanted. */
export interface PanelWords {
  locale(): WidgetLocale
  t(): Translate
  hasLater(): boolean
  loadLater(): Promise<void>
  speak(locale: WidgetLocale): Promise<void>
}

/** `changed`: there are other or more words than before. */
export async function loadPanelWords(first: WidgetLocale, changed: () => void): Promise<PanelWords> {
  let locale = first
  let messages: Messages & Partial<LaterMessages> = await loadMessages(first)
  let t = createTranslate(locale, messages)
  let hasLater = false

  function use(found: Messages & Partial<LaterMessages>) {
    messages = found
    t = createTranslate(locale, messages)
    changed()
  }

  return {
    locale: () => locale,
    t: () => t,
    hasLater: () => hasLater,
    async loadLater() {
      const wanted = locale
      const found = await loadLaterMessages(wanted)
      hasLater = true
      // Another language that was chosen meanwhile has brought its own, or will.
      if (wanted === locale) use({ ...messages, ...found })
    },
    async speak(wanted) {
      if (wanted === locale) return
      const [found, later] = await Promise.all([
        loadMessages(wanted),
        hasLater ? loadLaterMessages(wanted) : {},
      ])
      locale = wanted
      use({ ...found, ...later })
    },
  }
}
