import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { preferences } from '../session/preferences.ts'
import { createFormats, type Formats } from './formats.ts'
import { chooseLanguage, LANGUAGES, type Language, regionalLocale } from './languages.ts'
import { createTranslate, type Messages, type Translate } from './translate.ts'

export interface Speech {
  language: Language
  t: Translate
  formats: Formats
  speak(language: Language): void
}

const SpeechContext = createContext<Speech | null>(null)
export const SpeechProvider = SpeechContext.Provider

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('There is no language around this component.')
  return speech
}

/** Null until the words are there; those of the language before stay until then. */
export function useChosenSpeech(): Speech | null {
  const [language, setLanguage] = useState(
    () => preferences.language() ?? chooseLanguage(navigator.languages),
  )
  const [words, setWords] = useState<{ language: Language; messages: Messages } | null>(null)

  useEffect(() => {
    let wanted = true
    LANGUAGES[language].load().then((messages) => {
      if (wanted) setWords({ language, messages })
    })
    return () => {
      wanted = false
    }
  }, [language])

  return useMemo(() => {
    if (!words) return null
    const locale = regionalLocale(words.language, navigator.languages)
    document.documentElement.lang = words.language
    return {
      language: words.language,
      t: createTranslate(locale, words.messages),
      formats: createFormats(locale),
      speak: (chosen: Language) => {
        preferences.keepLanguage(chosen)
        setLanguage(chosen)
      },
    }
  }, [words])
}
