import type { LaterGroup } from '../../i18n/translate.ts'
import type { ShownScreen } from '../state/screen.ts'
import type { PanelPart } from './panel-part.ts'

export interface PartSource {
  /** The part that it stands on, and that is fetched with it. */
  on?: PartName
  /** What its texts are in; none: it has none, or only those of the first panel. */
  words?: readonly LaterGroup[] | undefined
  load(): Promise<{ part: PanelPart }>
}

/**
 * Those that show nothing by themselves: `draft`, what is being written, beginning with the first key; `writing`, what goes
 * with all that is written to support; `host`, what the page says; looks.
 */
export type PartName =
  | Exclude<LaterGroup, 'links'>
  | 'article'
  | 'draft'
  | 'writing'
  | 'host'
  | 'looks'
  | 'phone'

/** All of the panel that is not there when it opens. */
export const PARTS: Record<PartName, PartSource> = {
  draft: { words: ['links'], load: () => import('../draft/part.ts') },
  host: { on: 'draft', load: () => import('../host/part.ts') },
  article: { on: 'draft', load: () => import('../../screens/article/part.ts') },
  writing: { on: 'draft', words: ['case'], load: () => import('../writing/part.ts') },
  case: { on: 'writing', load: () => import('../../screens/case-form/part.ts') },
  cases: { on: 'writing', words: ['cases'], load: () => import('../../screens/case/part.ts') },
  calls: { on: 'writing', words: ['calls'], load: () => import('../../screens/call-back/part.ts') },
  contacts: { on: 'writing', words: ['contacts'], load: () => import('../../screens/contacts/part.ts') },
  code: { on: 'writing', words: ['code'], load: () => import('../../screens/identify/part.ts') },
  phone: { load: () => import('../phone/part.ts') },
  looks: { load: () => import('../styles/looks-part.ts') },
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
