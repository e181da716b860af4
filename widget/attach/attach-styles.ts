import type { GuichetTheme } from '../loader/public-api.ts'
import contrast from '../panel/styles/contrast.css?inline'
import dark from '../panel/styles/dark.css?inline'
import tokens from '../panel/styles/tokens.css?inline'
import attach from './attach.css?inline'

/** The panel's colours, and what stands above a button; high contrast where the host element has `data-contrast`. */
export function attachStyles(theme: GuichetTheme = 'auto'): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const darkTokens = theme === 'dark' ? dark : `@media (prefers-color-scheme: dark) {${dark}}`
  sheet.replaceSync([tokens, theme === 'light' ? '' : darkTokens, attach, contrast].join('\n'))
  return sheet
}
