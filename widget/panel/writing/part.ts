import { caseApi } from '../../api/case-api.ts'
import { attachFiles } from '../effects/attach-files.ts'
import files from '../files/files.css?inline'
import type { PanelPart } from '../parts/panel-part.ts'
import secrets from '../secrets/secrets.css?inline'
import { reduceFiles } from '../state/reduce-files.ts'
import writing from './writing.css?inline'
import { WRITING_ICONS } from './writing-icons.ts'

/** What all share that is written to support, before a case and in one: fields, files, secrets that are pointed out. */
export const part: PanelPart = {
  styles: [writing, files, secrets],
  icons: WRITING_ICONS,
  api: caseApi,
  reduce: (state, action) => ({ files: reduceFiles(state.files, action) }),
  effects: [attachFiles],
}
