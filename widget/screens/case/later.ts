import type { LaterModule } from '../../panel/components/later-screen.tsx'
import secrets from '../../panel/secrets/secrets.css?inline'
import myCases from '../my-cases/my-cases.css?inline'
import { MyCasesScreen } from '../my-cases/my-cases-screen.tsx'
import conversation from './case.css?inline'
import { CaseScreen } from './case-screen.tsx'

const styles = [myCases, conversation, secrets].join('\n')

/** Both are read one after the other: one file. */
export const later: { list: LaterModule<object>; one: LaterModule<{ number: string }> } = {
  list: { Screen: MyCasesScreen, styles },
  one: { Screen: CaseScreen, styles },
}
