import { part as draft } from '../../../widget/panel/draft/part.ts'
import type { LateReducer } from '../../../widget/panel/state/reduce.ts'
import { part as writing } from '../../../widget/panel/writing/part.ts'
import { part as article } from '../../../widget/screens/article/part.ts'
import { part as calls } from '../../../widget/screens/call-back/part.ts'
import { part as cases } from '../../../widget/screens/case/part.ts'
import { part as caseForm } from '../../../widget/screens/case-form/part.ts'
import { part as contacts } from '../../../widget/screens/contacts/part.ts'
import { part as code } from '../../../widget/screens/identify/part.ts'

/** What reduces the state besides the first panel, as if every part had loaded. */
export const lateReducers: LateReducer[] = [
  draft,
  writing,
  article,
  caseForm,
  cases,
  calls,
  contacts,
  code,
].flatMap(({ reduce }) => reduce ?? [])
