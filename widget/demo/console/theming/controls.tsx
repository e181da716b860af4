import { WIDGET_LOCALES } from '../../../i18n/locales.ts'
import { AccentField } from './accent-field.tsx'
import { Choices } from './choices.tsx'
import { CORNERS, type Corner, DEFAULT_LOOK, FONTS, type FontName, type Look } from './look.ts'
import type { ThemingTexts } from './theming-texts.ts'

/** What the widget's text stands on: `--paper` of widget/panel/styles/tokens.css and dark.css. */
const GROUND = { light: '#ffffff', dark: '#171b1e' } as const

interface ControlsProps {
  look: Look
  /** The page's. */
  locale: string
  texts: ThemingTexts
  change(part: Partial<Look>): void
}

/** All that a site may choose. */
export function Controls({ look, locale, texts, change }: ControlsProps) {
  return (
    <form class="controls" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <Choices
          legend={texts.look}
          name="theme"
          labels={texts.themes}
          value={look.theme}
          choose={(theme) => change({ theme })}
        />
        <fieldset>
          <legend>{texts.accent}</legend>
          <p class="hint">{texts.accentHint}</p>
          <AccentField
            label={texts.onLight}
            value={look.accent}
            ground={GROUND.light}
            {...{ locale, texts }}
            change={(accent) => change({ accent })}
          />
          <AccentField
            label={texts.onDark}
            value={look.accentDark}
            ground={GROUND.dark}
            {...{ locale, texts }}
            change={(accentDark) => change({ accentDark })}
          />
        </fieldset>
      </section>
      <section class="card fields" aria-label={texts.shape}>
        <label for="radius">
          <span>
            {texts.radius} <output for="radius">{look.radius} px</output>
          </span>
          <input
            type="range"
            id="radius"
            name="radius"
            min={0}
            max={28}
            value={look.radius}
            onInput={(event) => change({ radius: event.currentTarget.valueAsNumber })}
          />
        </label>
        <Select
          label={texts.font}
          name="font"
          options={Object.keys(FONTS).map((font) => [font, texts.fonts[font as FontName]])}
          value={look.font}
          choose={(font) => change({ font: font as FontName })}
        />
      </section>
      <section class="card fields" aria-label={texts.place}>
        <Select
          label={texts.corner}
          name="corner"
          options={Object.keys(CORNERS).map((corner) => [corner, texts.corners[corner as Corner]])}
          value={look.corner}
          choose={(corner) => change({ corner: corner as Corner })}
        />
        <Select
          label={texts.widgetLanguage}
          name="locale"
          options={[['', texts.asThePage], ...WIDGET_LOCALES.map((each) => [each, nameOf(each)] as const)]}
          value={look.locale ?? ''}
          choose={(chosen) => change({ locale: chosen || null })}
        />
        <Choices
          legend={texts.mode}
          name="mode"
          labels={texts.modes}
          value={look.mode}
          choose={(mode) => change({ mode })}
        />
        <button type="button" class="plain" onClick={() => change(DEFAULT_LOOK)}>
          {texts.reset}
        </button>
      </section>
    </form>
  )
}

interface SelectProps {
  label: string
  name: string
  options: readonly (readonly [value: string, label: string])[]
  value: string
  choose(value: string): void
}

function Select({ label, name, options, value, choose }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Each language by its own name. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
