import article from '../../screens/article/article.css?inline'
import ask from '../../screens/ask/ask.css?inline'
import caseForm from '../../screens/case-form/case-form.css?inline'
import caseSent from '../../screens/case-sent/case-sent.css?inline'
import identify from '../../screens/identify/identify.css?inline'
import files from '../files/files.css?inline'
import controls from './controls.css?inline'
import lanes from './lanes.css?inline'
import panel from './panel.css?inline'
import tokens from './tokens.css?inline'

/** One sheet of everything, in the order of the cascade. */
export function panelStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    [tokens, panel, controls, lanes, ask, article, identify, caseForm, caseSent, files].join('\n'),
  )
  return sheet
}
