import { contrastRatio, legibleOn, TEXT_CONTRAST } from './contrast.ts'
import type { ThemingTexts } from './theming-texts.ts'

interface AccentFieldProps {
  label: string
  /** `#rrggbb` */
  value: string
  /** What links stand on: `#rrggbb`. */
  ground: string
  locale: string
  texts: ThemingTexts
  change(accent: string): void
}

/** A colour, how legible it is as a link, and the nearest legible one where it is not. */
export function AccentField({ label, value, ground, locale, texts, change }: AccentFieldProps) {
  const ratio = contrastRatio(value, ground)
  const better = legibleOn(ground, value)
  // Rounded down: 4.47 is not 4.5.
  const shown = new Intl.NumberFormat(locale).format(Math.floor(ratio * 10) / 10)
  return (
    <div class="accent">
      <label>
        <input type="color" value={value} onInput={(event) => change(event.currentTarget.value)} />
        <span>
          {label} <code>{value}</code>
        </span>
      </label>
      <p class={ratio < TEXT_CONTRAST ? 'verdict weak' : 'verdict'} role="status">
        {texts.contrast(`${shown}:1`)}
        {ratio < TEXT_CONTRAST && `. ${texts.tooWeak}`}
      </p>
      {ratio < TEXT_CONTRAST && (
        <button type="button" class="plain" onClick={() => change(better)}>
          {texts.useInstead(better)}
        </button>
      )}
    </div>
  )
}
