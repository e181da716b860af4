import type { GuichetTheme } from '../../loader/public-api.ts'
import ask from '../../screens/ask/ask.css?inline'
import controls from './controls.css?inline'
import dark from './dark.css?inline'
import panel from './panel.css?inline'
import tokens from './tokens.css?inline'

export interface PanelStyles {
  /** In the order of the cascade. */
  sheets: CSSStyleSheet[]
  /** Dark in `dark`, light in `light`, and as the visitor's system has it in the others. */
  follow(theme: GuichetTheme): void
}

/** What the first panel is styled with. */
export function panelStyles(): PanelStyles {
  const [first, darkTokens] = [new CSSStyleSheet(), new CSSStyleSheet()]
  first.replaceSync([tokens, panel, controls, ask].join('\n'))
  return {
    sheets: [first, darkTokens],
    follow(theme) {
      darkTokens.replaceSync(theme === 'dark' ? dark : `@media (prefers-color-scheme: dark) {${dark}}`)
      darkTokens.disabled = theme === 'light'
    },
  }
}
