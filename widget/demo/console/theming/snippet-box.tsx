import { useEffect, useState } from 'preact/hooks'
import type { ThemingTexts } from './theming-texts.ts'

/** What to paste, and a button that copies it. */
export function SnippetBox({ text, texts }: { text: string; texts: ThemingTexts }) {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  useEffect(() => setOutcome(null), [text])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('copyFailed')
    }
  }

  return (
    <section class="card" aria-labelledby="snippet-title">
      <h2 id="snippet-title">{texts.snippet}</h2>
      <p class="hint">{texts.snippetHint}</p>
      <textarea
        readOnly
        spellcheck={false}
        rows={text.split('\n').length + 1}
        aria-labelledby="snippet-title"
        value={text}
      />
      <div class="actions">
        <button type="button" onClick={copy}>
          {texts.copy}
        </button>
        <span role="status">{outcome && texts[outcome]}</span>
      </div>
    </section>
  )
}
