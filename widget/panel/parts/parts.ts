import type { LaterGroup } from '../../i18n/translate.ts'
import type { ShownScreen } from '../state/screen.ts'
import type { PanelPart } from './panel-part.ts'

export interface PartSource {
  /** What must be there before it. */
  needs?: readonly PartName[]
  words: readonly LaterGroup[]
  load(): Promise<{ part: PanelPart }>
}

/** `draft`: what is being written, beginning with the first key; it shows nothing by itself. */
export type PartName = LaterGroup | 'draft'

/** All of the panel that is not there when it opens. */
export const PARTS: Record<PartName, PartSource> = {
  draft: { words: [], load: () => import('../draft/part.ts') },
  article: { words: ['article'], load: () => import('../../screens/article/part.ts') },
  case: { needs: ['draft'], words: ['case'], load: () => import('../../screens/case-form/part.ts') },
  cases: { needs: ['draft'], words: ['case', 'cases'], load: () => import('../../screens/case/part.ts') },
  calls: { words: ['case', 'calls'], load: () => import('../../screens/call-back/part.ts') },
  contacts: { words: ['case', 'contacts'], load: () => import('../../screens/contacts/part.ts') },
  code: { words: ['case', 'code'], load: () => import('../../screens/identify/part.ts') },
}

/** Which part shows what; the rest is the first panel's. */
export const PART_OF_SCREEN: Partial<Record<ShownScreen, PartName>> = {
  article: 'article',
  solved: 'article',
  identify: 'case',
  'person-unreachable': 'case',
  case: 'case',
  'case-sent': 'case',
  'my-cases': 'cases',
  'case-detail': 'cases',
  contacts: 'contacts',
  'not-a-contact': 'contacts',
}
