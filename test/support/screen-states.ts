import type { ScreenState } from './screens/screen-state.ts'
import { statesOfAsking } from './screens/states-of-asking.ts'
import { statesOfCaseForm } from './screens/states-of-case-form.ts'
import { statesOfCases } from './screens/states-of-cases.ts'
import { statesOfIdentity } from './screens/states-of-identity.ts'

/** Every screen of the widget in every state, in the order in which a person meets them. */
export const screenStates: ScreenState[] = [
  ...statesOfAsking,
  ...statesOfIdentity,
  ...statesOfCaseForm,
  ...statesOfCases,
]
