import type { Action } from './action.ts'
import { isSensitive } from './draft.ts'
import type { PanelState } from './panel-state.ts'
import { ASK, goTo, type Place } from './reduce-screen.ts'

/** Where the person is, by the ways that come after the first panel; nothing for all others. */
export function reduceLateScreen(state: PanelState, action: Action): Partial<Place> {
  const { screen, trail, draft } = state
  switch (action.type) {
    case 'link-followed': {
      const { id, title, section, url } = action
      return action.inPlace ? goTo(state, { name: 'article', id, title, section, url }) : {}
    }
    case 'solved':
      return screen.name === 'article' ? goTo(state, { name: 'solved', articleId: screen.id }) : {}
    case 'solved-undone':
      return { screen: trail.at(-1) ?? ASK.screen, trail: trail.slice(0, -1) }
    case 'started-over':
      return ASK
    case 'case-filed':
      return {
        screen: {
          name: 'case-sent',
          filed: action.filed,
          sensitive: isSensitive(draft),
          callBack: draft.callBack,
        },
        trail: [],
      }
    default:
      return {}
  }
}
