import type { LaterModule } from '../../panel/components/later-screen.tsx'
import { EmailCodeForm } from './email-code-form.tsx'

/** For sites without a back end that signs tokens. */
export const later: LaterModule<object> = { Screen: EmailCodeForm, styles: '' }
