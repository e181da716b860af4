import type { Action } from './action.ts'
import type { PanelState } from './panel-state.ts'
import type { Screen } from './screen.ts'

export type Place = Pick<PanelState, 'screen' | 'trail'>

export const ASK: Place = { screen: { name: 'ask' }, trail: [] }

/** On to a screen, with a way back to the one before. */
export function goTo({ screen: former, trail }: Place, screen: Screen): Place {
  return { screen, trail: former.name === screen.name ? trail : [...trail, former] }
}

/** Where the person is, and where "back" leads: by the ways that the first panel has. See reduce-late-screen.ts. */
export function reduceScreen(state: PanelState, action: Action): Place {
  const go = (screen: Screen) => goTo(state, screen)
  switch (action.type) {
    case 'closed':
      // What has come to its end is not what the person finds next time.
      return state.screen.name === 'solved' || state.screen.name === 'case-sent' ? ASK : state
    case 'went-back':
      return { screen: state.trail.at(-1) ?? ASK.screen, trail: state.trail.slice(0, -1) }
    case 'searched':
    case 'asking-wanted':
    case 'logged-out':
      return ASK
    case 'article-wanted':
      return go({ name: 'article', id: action.id, title: '', section: null, url: '' })
    case 'matter-declared':
    case 'case-wanted':
      return go({ name: 'case' })
    case 'my-cases-wanted':
      return go({ name: 'my-cases' })
    case 'case-picked':
      return go({ name: 'case-detail', number: action.number })
    case 'contacts-wanted':
      return go({ name: 'contacts' })
    default:
      return state
  }
}
