import { useEffect, useState } from 'preact/hooks'
import { CALL_BACK_MEDIA, type CallBackRequest, LIMITS } from '../../api/contract.ts'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { readyValue } from '../../panel/state/loadable.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { togglePicked, upcoming } from './call-back-windows.ts'
import { DayGrid } from './day-grid.tsx'
import { HourGrid } from './hour-grid.tsx'
import { PickedTimes } from './picked-times.tsx'
import { ZoneField } from './zone-field.tsx'
import { dayOf } from './zoned-days.ts'

interface CallBackPickerProps {
  request: CallBackRequest
  change(request: CallBackRequest): void
}

/** Days and hours that suit, in the person's zone, beside support's business hours; and how to talk. */
export function CallBackPicker({ request, change }: CallBackPickerProps) {
  const { state, dispatch, t } = usePanel<'case' | 'calls'>()
  const now = Date.now()
  const { timeZone: zone, medium } = request
  const windows = upcoming(request.windows, now)
  const hours = readyValue(state.callBackHours) ?? []
  const [day, setDay] = useState(() =>
    dayOf(Date.parse(windows[0]?.from ?? hours[0]?.from ?? '') || now, zone),
  )
  const [full, setFull] = useState(false)

  useEffect(() => {
    // An effect may be run in the middle of a rendering, and an action draws at once: after it.
    queueMicrotask(() => dispatch({ type: 'call-back-hours-wanted' }))
  }, [])
  useEffect(() => {
    // The first day that support is there, once that is known.
    const [first] = hours
    if (first && windows.length === 0) setDay(dayOf(Date.parse(first.from), zone))
  }, [state.callBackHours.status])

  function toggle(span: { from: number; to: number }) {
    const changed = togglePicked(windows, span)
    setFull(changed === null)
    if (changed) change({ ...request, windows: changed })
  }

  return (
    <div class="call-back">
      <ZoneField zone={zone} change={(timeZone) => change({ ...request, timeZone })} />
      {state.callBackHours.status === 'failed' && (
        <LoadFailure
          error={state.callBackHours.error}
          text={t('call.hoursFailed')}
          onRetry={() => dispatch({ type: 'call-back-hours-wanted' })}
        />
      )}
      <DayGrid zone={zone} now={now} hours={hours} windows={windows} day={day} choose={setDay} />
      <HourGrid zone={zone} now={now} hours={hours} windows={windows} day={day} toggle={toggle} />
      <div role="alert">
        {full && <p class="field-error">{t('call.tooMany', { count: LIMITS.callBackWindows })}</p>}
      </div>
      <PickedTimes
        zone={zone}
        windows={windows}
        remove={({ from, to }) => toggle({ from: Date.parse(from), to: Date.parse(to) })}
      />
      <fieldset class="choices">
        <legend>{t('call.medium')}</legend>
        {CALL_BACK_MEDIA.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="guichet-call-medium"
              checked={medium === each}
              onChange={() => change({ ...request, medium: each })}
            />
            <span>{t(`call.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
