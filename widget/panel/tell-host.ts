import type { IntentEvent } from '../events/event-outbox.ts'
import type { PanelHost } from '../loader/panel-contract.ts'
import type { PanelState } from './state/panel-state.ts'

/** Tells the host page of an event under its public name, without what was typed. */
export function tellHost(host: Pick<PanelHost, 'emit'>, event: IntentEvent, state: PanelState): void {
  const articleId = event.articleId ?? ''
  switch (event.type) {
    case 'search': {
      const { documentation = [], community = [] } = state.suggestions.answer ?? {}
      host.emit('search', {
        queryId: event.queryId ?? '',
        documentation: documentation.length,
        community: community.length,
      })
      break
    }
    case 'suggestion_viewed':
      host.emit('suggestion-viewed', { articleId })
      break
    case 'suggestion_clicked':
      host.emit('suggestion-clicked', { articleId })
      break
    case 'solved':
      host.emit('solved', { articleId })
      break
    case 'case_started':
      host.emit('case-started', {})
      break
    case 'case_created':
      if (state.screen.name === 'case-sent') host.emit('case-created', { number: state.screen.filed.number })
      break
    case 'abandoned':
      host.emit('abandoned', {})
      break
  }
}
