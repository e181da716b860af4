import { useSpeech } from '../../i18n/use-speech.ts'

const WORDS = ['intent', 'entitled', 'excluded', 'day'] as const

/** What the words of this page mean, for whoever asks. */
export function WordsExplained() {
  const { t } = useSpeech()
  return (
    <details class="fold glossary">
      <summary>{t('words.title')}</summary>
      <dl class="words">
        {WORDS.map((word) => (
          <div key={word}>
            <dt>{t(`words.${word}`)}</dt>
            <dd>{t(`words.${word}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
