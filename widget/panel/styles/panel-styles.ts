import ask from '../../screens/ask/ask.css?inline'
import controls from './controls.css?inline'
import lanes from './lanes.css?inline'
import panel from './panel.css?inline'
import tokens from './tokens.css?inline'

/** One sheet of everything, in the order of the cascade. */
export function panelStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([tokens, panel, controls, lanes, ask].join('\n'))
  return sheet
}
