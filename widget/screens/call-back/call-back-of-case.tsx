import { useEffect, useState } from 'preact/hooks'
import type { CallBackRequest, CaseDetail } from '../../api/contract.ts'
import { formatWindow } from '../../i18n/format-instant.ts'
import { ExternalLink } from '../../panel/components/external-link.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { emptyCallBack } from '../../panel/state/write-case.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { callBackFailure } from './call-back-failure.ts'
import { CallBackPicker } from './call-back-picker.tsx'
import { upcoming } from './call-back-windows.ts'

/** The call of a case: asked for, confirmed, moved, called off; and the way to ask for one. */
export function CallBackOfCase({ found }: { found: CaseDetail }) {
  const { state, dispatch, t } = usePanel<'case' | 'cases' | 'calls'>()
  const [picking, setPicking] = useState<CallBackRequest | null>(null)
  const [empty, setEmpty] = useState(false)
  const { number, callBack, actions } = found
  const mayAsk = actions.includes('call_back')
  const change = state.caseChange?.number === number ? state.caseChange : null
  const isMine = change?.kind === 'ask-for-call' || change?.kind === 'withdraw-call'
  const busy = change !== null && change.error === null
  const pending = callBack !== null && callBack.status !== 'cancelled' && callBack.status !== 'withdrawn'
  useEffect(() => setPicking(null), [callBack?.status, JSON.stringify(callBack?.windows)])
  if (!callBack && !mayAsk) return null

  function send() {
    if (!picking || busy) return
    const windows = upcoming(picking.windows, Date.now())
    setEmpty(windows.length === 0)
    if (windows.length === 0) return
    const request = { ...picking, windows }
    dispatch({ type: 'case-change-wanted', number, change: { kind: 'ask-for-call', request } })
  }

  function begin() {
    setEmpty(false)
    setPicking(
      callBack
        ? { timeZone: callBack.timeZone, medium: callBack.medium, windows: pending ? callBack.windows : [] }
        : emptyCallBack(),
    )
  }

  return (
    <section class="call" aria-labelledby="guichet-call">
      <h3 id="guichet-call" class="subheading">
        {t('call.title')}
      </h3>
      {callBack && <CallBackStanding {...callBack} />}
      <div role="alert">
        {isMine && change?.error && <p class="field-error">{t(callBackFailure(change.error))}</p>}
        {empty && picking && <p class="field-error">{t('call.none')}</p>}
      </div>
      {picking && (
        <>
          <CallBackPicker request={picking} change={setPicking} />
          <div class="row">
            <button type="button" class="button button-primary" aria-disabled={busy} onClick={send}>
              {t(pending ? 'call.sendChange' : 'call.send')}
            </button>
            <button type="button" class="button" onClick={() => setPicking(null)}>
              {t('call.keep')}
            </button>
          </div>
        </>
      )}
      {!picking && mayAsk && (
        <div class="row">
          <button type="button" class="button" onClick={begin}>
            <Icon name="phone" />
            {t(pending ? 'call.change' : callBack ? 'call.askAgain' : 'call.ask')}
          </button>
          {pending && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() =>
                !busy && dispatch({ type: 'case-change-wanted', number, change: { kind: 'withdraw-call' } })
              }
            >
              {t('call.withdraw')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

/** How a call stands; as it is asked for with a new case, it has no status yet. */
export function CallBackStanding({
  status = 'requested',
  confirmed,
  meetingUrl,
  medium,
  windows,
  timeZone,
}: CallBackRequest & Partial<NonNullable<CaseDetail['callBack']>>) {
  const { t, locale } = usePanel<'case' | 'cases' | 'calls'>()
  return (
    <div class={confirmed ? 'call-standing call-confirmed' : 'call-standing'}>
      <p class={confirmed ? 'strong' : ''}>{t(`call.is.${status}`)}</p>
      {confirmed && (
        <>
          <p class="call-time">{formatWindow(confirmed, timeZone, locale)}</p>
          <p class="small">
            {t(`call.${medium}`)} · {t('call.invitation')}
          </p>
          {meetingUrl && (
            <p>
              <ExternalLink href={meetingUrl}>{t('call.join')}</ExternalLink>
            </p>
          )}
        </>
      )}
      {status === 'requested' && (
        <>
          <ul class="picked">
            {windows.map((window) => (
              <li key={window.from}>{formatWindow(window, timeZone, locale)}</li>
            ))}
          </ul>
          <p class="small">{t(`call.${medium}`)}</p>
        </>
      )}
    </div>
  )
}
