import type { Action } from './action.ts'
import { isSensitive } from './draft.ts'
import type { PanelState } from './panel-state.ts'
import type { Screen } from './screen.ts'

type Place = Pick<PanelState, 'screen' | 'trail'>

const ASK: Place = { screen: { name: 'ask' }, trail: [] }

/** Where the person is, and where "back" leads. */
export function reduceScreen(state: PanelState, action: Action): Place {
  const go = (screen: Screen): Place => ({
    screen,
    trail: state.screen.name === screen.name ? state.trail : [...state.trail, state.screen],
  })
  switch (action.type) {
    case 'closed':
      // What has come to its end is not what the person finds next time.
      return state.screen.name === 'solved' || state.screen.name === 'case-sent' ? ASK : state
    case 'went-back':
      return { screen: state.trail.at(-1) ?? ASK.screen, trail: state.trail.slice(0, -1) }
    case 'searched':
    case 'asking-wanted':
    case 'started-over':
    case 'logged-out':
      return ASK
    case 'link-followed':
      return action.inPlace
        ? go({
            name: 'article',
            id: action.id,
            title: action.title,
            section: action.section,
            url: action.url,
          })
        : state
    case 'article-wanted':
      return go({ name: 'article', id: action.id, title: '', section: null, url: '' })
    case 'solved':
      return state.screen.name === 'article' ? go({ name: 'solved', articleId: state.screen.id }) : state
    case 'solved-undone':
      return reduceScreen(state, { type: 'went-back' })
    case 'matter-declared':
    case 'case-wanted':
      return go({ name: 'case' })
    case 'case-filed':
      return {
        screen: { name: 'case-sent', filed: action.filed, sensitive: isSensitive(state.draft) },
        trail: [],
      }
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
