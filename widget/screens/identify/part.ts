import { emailCodeApi } from '../../api/email-code-api.ts'
import { proveAddress } from '../../panel/effects/prove-address.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import { reduceEmailCode } from '../../panel/state/email-code.ts'
import { EmailCodeForm } from './email-code-form.tsx'

/** Signing in with a code by mail, for sites without a back end that signs tokens. */
export const part: PanelPart = {
  screens: { form: EmailCodeForm },
  api: emailCodeApi,
  reduce: (state, action) => ({ emailCode: reduceEmailCode(state.emailCode, action) }),
  effects: [proveAddress],
}
