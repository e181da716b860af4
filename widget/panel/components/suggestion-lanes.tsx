import { isBlank, isSensitive } from '../state/draft.ts'
import { usePanel } from '../use-panel.ts'
import { LinkLane } from './link-lane.tsx'
import { Notice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** What is suggested: placeholders for a first answer (the style sheet holds them back for 200 ms), a line over the last links while newer ones are on their way. */
export function SuggestionLanes() {
  const { state, t, dispatch } = usePanel()
  const { answer, pending, failed } = state.suggestions

  if (!answer) {
    // Without a connection it is said once, above.
    if (failed) return state.offline ? null : <Degraded partly={false} />
    return pending ? <Skeleton lines={6} /> : null
  }

  const { queryId, documentation, community, degraded, heldOut } = answer
  const none = documentation.length === 0 && community.length === 0
  return (
    <div class={pending ? 'lanes lanes-stale' : 'lanes'} aria-busy={pending} tabindex={-1}>
      {degraded && <Degraded partly={!none} />}
      {heldOut && !isBlank(state.draft) && (
        <button
          type="button"
          class="button-quiet"
          onClick={(event) => {
            dispatch({ type: 'links-requested' })
            // The button goes when the links come.
            event.currentTarget.parentElement?.focus()
          }}
        >
          {t('ask.search')}
        </button>
      )}
      {none && !degraded && !heldOut && state.draft.question.trim() !== '' && <NoneFound />}
      <LinkLane
        key={`documentation ${queryId}`}
        id="guichet-documentation"
        title={t('ask.documentation')}
        links={documentation}
      />
      <LinkLane
        key={`community ${queryId}`}
        id="guichet-community"
        title={t('ask.community')}
        links={community}
        community
      />
    </div>
  )
}

function NoneFound() {
  const { state, t } = usePanel()
  return (
    <div class="none-found">
      <p class="none-found-title">{t('ask.noneTitle')}</p>
      <p>{isSensitive(state.draft) ? t('ask.noneHintPrivate') : t('ask.noneHint')}</p>
    </div>
  )
}

function Degraded({ partly }: { partly: boolean }) {
  const { t } = usePanel()
  return (
    <Notice tone="warning" icon="warning">
      <p>{partly ? t('ask.degradedPartly') : t('ask.degraded')}</p>
    </Notice>
  )
}
