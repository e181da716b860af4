import type { Me } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { LaterModule } from '../../panel/components/later-screen.tsx'
import files from '../../panel/files/files.css?inline'
import secrets from '../../panel/secrets/secrets.css?inline'
import type { Screen } from '../../panel/state/screen.ts'
import caseSent from '../case-sent/case-sent.css?inline'
import { CaseSentScreen } from '../case-sent/case-sent-screen.tsx'
import identify from '../identify/identify.css?inline'
import { IdentifyScreen } from '../identify/identify-screen.tsx'
import { PersonUnreachableScreen } from '../identify/person-unreachable-screen.tsx'
import form from './case-form.css?inline'
import { CaseFormScreen } from './case-form-screen.tsx'

const styles = [identify, form, caseSent, files, secrets].join('\n')

/** The way to a case: who is asking, the form, and what was sent. */
export const later: {
  identify: LaterModule<object>
  personUnreachable: LaterModule<{ error: HelpApiError }>
  form: LaterModule<{ me: Me }>
  sent: LaterModule<{ screen: Extract<Screen, { name: 'case-sent' }> }>
} = {
  identify: { Screen: IdentifyScreen, styles },
  personUnreachable: { Screen: PersonUnreachableScreen, styles },
  form: { Screen: CaseFormScreen, styles },
  sent: { Screen: CaseSentScreen, styles },
}
