import type { CaseDetail } from '../../api/contract.ts'
import type { LaterModule } from '../../panel/components/later-screen.tsx'
import styles from './call-back.css?inline'
import { CallBackOfCase } from './call-back-of-case.tsx'
import { CallBackOfDraft } from './call-back-of-draft.tsx'

export const later: { draft: LaterModule<object>; ofCase: LaterModule<{ found: CaseDetail }> } = {
  draft: { Screen: CallBackOfDraft, styles },
  ofCase: { Screen: CallBackOfCase, styles },
}
