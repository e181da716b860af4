import type { LaterGroup } from '../../i18n/translate.ts'
import type { ShownScreen } from '../state/screen.ts'
import type { PanelPart } from './panel-part.ts'

export interface PartSource {
  /** It is about looks alone, and needs nothing of the draft. */
  apart?: true
  /** What its texts are in; none: it has none, or only those of the first panel. */
  words?: readonly LaterGroup[] | undefined
  load(): Promise<{ part: PanelPart }>
}

/** `draft`: what is being written, beginning with the first key; `host`: what the page says. They show nothing by themselves. */
export type PartName = Exclude<LaterGroup, 'links'> | 'article' | 'draft' | 'host' | 'looks' | 'phone'

/** All of the panel that is not there when it opens. */
export const PARTS: Record<PartName, PartSource> = {
  draft: { words: ['links'], load: () => import('../draft/part.ts') },
  host: { load: () => import('../host/part.ts') },
  article: { load: () => import('../../screens/article/part.ts') },
  case: { words: ['case'], load: () => import('../../screens/case-form/part.ts') },
  cases: { words: ['case', 'cases'], load: () => import('../../screens/case/part.ts') },
  calls: { words: ['case', 'calls'], load: () => import('../../screens/call-back/part.ts') },
  contacts: { words: ['case', 'contacts'], load: () => import('../../screens/contacts/part.ts') },
  phone: { apart: true, load: () => import('../phone/part.ts') },
  looks: { apart: true, load: () => import('../styles/looks-part.ts') },
  code: { words: ['case', 'code'], load: () => import('../../screens/identify/part.ts') },
}

/** Which part shows what; the rest is the first panel's. */
export const PART_OF_SCREEN: Partial<Record<ShownScreen, PartName>> = {
  // Who is asking comes with the draft.
  resolving: 'draft',
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
