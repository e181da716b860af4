import { contrastRatio, TEXT_CONTRAST } from './contrast.ts'

/** What a site may choose, as the theming page has it. Colours are `#rrggbb`, lengths CSS pixels. */
export interface Look {
  theme: (typeof THEMES)[number]
  accent: string
  accentDark: string
  radius: number
  font: FontName
  corner: Corner
  /** Null: as the page has it. */
  locale: string | null
  mode: 'floating' | 'inline'
}

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const

export const FONTS = {
  system: null,
  serif: "Georgia, 'Times New Roman', serif",
  rounded: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Nunito, sans-serif",
  mono: 'ui-monospace, Menlo, Consolas, monospace',
} as const
export type FontName = keyof typeof FONTS

/** Start and end as the language reads. */
export const CORNERS = {
  'bottom-end': {},
  'bottom-start': { '--guichet-inset-inline': '20px auto' },
  'top-end': { '--guichet-inset-block': '20px auto' },
  'top-start': { '--guichet-inset-inline': '20px auto', '--guichet-inset-block': '20px auto' },
} as const satisfies Record<string, Record<string, string>>
export type Corner = keyof typeof CORNERS

/** What the widget looks like when a site says nothing (widget/panel/styles/tokens.css, dark.css). */
export const DEFAULT_LOOK: Look = {
  theme: 'auto',
  accent: '#0b6157',
  accentDark: '#7bd6c8',
  radius: 18,
  font: 'system',
  corner: 'bottom-end',
  locale: null,
  mode: 'floating',
}

/** The custom properties that say what is not as it is by default. */
export function customProperties(look: Look): Record<string, string> {
  const font = FONTS[look.font]
  const onAccent = { ...textOn(look.accent, '#ffffff', ''), ...textOn(look.accentDark, '#05201c', '-dark') }
  return {
    ...(look.accent !== DEFAULT_LOOK.accent && { '--guichet-accent': look.accent }),
    ...(look.accentDark !== DEFAULT_LOOK.accentDark && { '--guichet-accent-dark': look.accentDark }),
    ...onAccent,
    ...(look.radius !== DEFAULT_LOOK.radius && { '--guichet-radius': `${look.radius}px` }),
    ...(font && { '--guichet-font': font }),
    ...CORNERS[look.corner],
  }
}

/**
 * The colour of text on an accent, where the one that stands there by itself could not be read: the launcher's, and the
 * panel's in browsers that cannot choose.
 */
function textOn(accent: string, byItself: string, suffix: '' | '-dark'): Record<string, string> {
  if (contrastRatio(accent, byItself) >= TEXT_CONTRAST) return {}
  return { [`--guichet-on-accent${suffix}`]: byItself === '#ffffff' ? '#000000' : '#ffffff' }
}
