import { fileCase } from '../../panel/effects/file-case.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import caseSent from '../case-sent/case-sent.css?inline'
import { CaseSentScreen } from '../case-sent/case-sent-screen.tsx'
import identify from '../identify/identify.css?inline'
import { IdentifyScreen } from '../identify/identify-screen.tsx'
import { PersonUnreachableScreen } from '../identify/person-unreachable-screen.tsx'
import form from './case-form.css?inline'
import { CaseFormScreen } from './case-form-screen.tsx'

/** The way to a case: who is asking, the form, and what was sent. */
export const part: PanelPart = {
  screens: {
    identify: IdentifyScreen,
    'person-unreachable': PersonUnreachableScreen,
    case: CaseFormScreen,
    'case-sent': CaseSentScreen,
  },
  styles: [identify, form, caseSent],
  effects: [fileCase],
}
