import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Controls } from './controls.tsx'
import { DEFAULT_LOOK, type Look } from './look.ts'
import { snippet } from './snippet.ts'
import { SnippetBox } from './snippet-box.tsx'
import { themingTexts } from './theming-texts.ts'
import { wearLook } from './wear-look.ts'

type PageLocale = keyof typeof themingTexts

function ThemingPage() {
  const [locale, setLocale] = useState<PageLocale>(() => localeOf(location.search))
  const [look, setLook] = useState(DEFAULT_LOOK)
  const worn = useRef<Look | null>(null)
  const texts = themingTexts[locale]

  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${texts.title} · Guichet`
    history.replaceState(null, '', `?lang=${locale}`)
  }, [locale])
  useEffect(() => {
    wearLook(look, worn.current)
    worn.current = look
  }, [look, locale])
  useEffect(() => {
    if (matchMedia('(min-width: 1000px)').matches) void openBeside()
  }, [])

  return (
    <div class={`theming theming-${look.mode} at-${look.corner}`}>
      <header class="page-header">
        <a class="brand" href={`/demo/?lang=${locale}`}>
          Halyard
        </a>
        <nav>
          <label>
            <span class="visually-hidden">{texts.language}</span>
            <select
              name="lang"
              value={locale}
              onChange={(event) => setLocale(event.currentTarget.value as PageLocale)}
            >
              <option value="en">English</option>
              <option value="fr">Français</option>
            </select>
          </label>
          <a href={`/demo/?lang=${locale}`}>{texts.console}</a>
        </nav>
      </header>
      <main>
        <h1>{texts.title}</h1>
        <p class="lead">
          {texts.intro}{' '}
          <button type="button" class="plain" onClick={() => void window.Guichet('open')}>
            {texts.openHelp}
          </button>
        </p>
        <Controls
          look={look}
          locale={locale}
          texts={texts}
          change={(part) => setLook((former) => ({ ...former, ...part }))}
        />
        <section class="preview" aria-label={texts.preview} hidden={look.mode === 'floating'}>
          <div id="help" />
        </section>
        <SnippetBox text={snippet({ look, site: 'pub_demo', origin: location.origin })} texts={texts} />
        <p class="fine-print">
          {texts.tokensHint} <a href={`/demo/guide/${locale}/change-the-look`}>{texts.tokens}</a>
        </p>
      </main>
    </div>
  )
}

/** Shows the panel without taking the focus from a page that has just begun. */
async function openBeside() {
  await window.Guichet('open')
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function localeOf(search: string): PageLocale {
  const wanted = new URLSearchParams(search).get('lang') ?? navigator.language
  return wanted.startsWith('fr') ? 'fr' : 'en'
}

const root = document.getElementById('theming')
if (root) render(<ThemingPage />, root)
