import ask from '../../screens/ask/ask.css?inline'
import controls from './controls.css?inline'
import dark from './dark.css?inline'
import lanes from './lanes.css?inline'
import later from './later.css?inline'
import panel from './panel.css?inline'
import tokens from './tokens.css?inline'

/** One sheet of everything, in the order of the cascade. */
export function panelStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    [tokens, `@media (prefers-color-scheme: dark) { ${dark} }`, panel, controls, lanes, ask, later].join(
      '\n',
    ),
  )
  return sheet
}
