import type { Action } from './action.ts'
import type { PanelState } from './panel-state.ts'

type Personal = Pick<PanelState, 'person' | 'owner' | 'seat'>

/** Who is asking. */
export function reducePerson({ person, owner, seat }: PanelState, action: Action): Personal {
  switch (action.type) {
    case 'person-changed':
      return { person: action.person, owner: action.owner, seat }
    case 'seat-taken':
      return { person: { status: 'resolving' }, owner, seat }
    case 'identity-lost':
      return { person: { status: 'expired' }, owner, seat }
    case 'logged-out':
      return { person: { status: 'anonymous' }, owner: null, seat: seat + 1 }
    default:
      return { person, owner, seat }
  }
}
