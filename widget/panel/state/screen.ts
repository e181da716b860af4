import type { CallBackRequest, CaseSummary } from '../../api/contract.ts'
import type { Person } from './panel-state.ts'

/** Where the person wants to be. */
export type Screen =
  | { name: 'ask' }
  /** `section`: the heading to begin at. */
  | { name: 'article'; id: string; title: string; section: string | null; url: string }
  | { name: 'solved'; articleId: string }
  | { name: 'case' }
  /** `callBack`: the call that was asked for with it. */
  | { name: 'case-sent'; filed: CaseSummary; sensitive: boolean; callBack: CallBackRequest | null }
  | { name: 'my-cases' }
  | { name: 'case-detail'; number: string }
  | { name: 'contacts' }

/** What is on the screen: some wishes depend on who is asking. */
export type ShownScreen = Screen['name'] | 'identify' | 'not-a-contact' | 'resolving' | 'person-unreachable'

const NEEDS_IDENTITY: readonly Screen['name'][] = ['case', 'my-cases', 'case-detail', 'contacts']

export function shownScreen(screen: Screen, person: Person): ShownScreen {
  if (!NEEDS_IDENTITY.includes(screen.name)) return screen.name
  if (person.status === 'resolving') return 'resolving'
  if (person.status === 'unreachable') return 'person-unreachable'
  if (person.status !== 'known') return 'identify'
  if (screen.name === 'case' && person.me.status !== 'technical_contact') return 'not-a-contact'
  return screen.name
}
