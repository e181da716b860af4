import type { Action } from '../state/action.ts'
import type { HostFacts } from '../state/host-facts.ts'

export function reduceHost(host: HostFacts, action: Action): HostFacts {
  switch (action.type) {
    case 'links-suggested':
      return { ...host, suggested: action.suggested }
    case 'page-viewed':
      // What was suggested was for the page before.
      return { ...host, suggested: null, page: action.page }
    case 'session-stated':
      return { ...host, sessionData: action.sessionData }
    case 'prefilled':
      return { ...host, readOnly: { ...host.readOnly, ...action.readOnly } }
    case 'logged-out':
      // It was said of somebody else.
      return { ...host, sessionData: {}, readOnly: {} }
    default:
      return host
  }
}
