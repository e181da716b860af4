import { LIMITS, type TimeWindow } from '../../api/contract.ts'
import { formatWindow } from '../../i18n/format-instant.ts'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'

interface PickedTimesProps {
  zone: string
  windows: readonly TimeWindow[]
  remove(window: TimeWindow): void
}

export function PickedTimes({ zone, windows, remove }: PickedTimesProps) {
  const { t, locale } = usePanel<'case' | 'calls'>()
  return (
    <section aria-labelledby="guichet-call-picked">
      <p id="guichet-call-picked" class="hours-title" aria-live="polite">
        {t('call.pickedTimes', { count: windows.length, most: LIMITS.callBackWindows })}
      </p>
      <ul class="picked">
        {windows.map((window) => {
          const text = formatWindow(window, zone, locale)
          return (
            <li key={window.from}>
              <span>{text}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('call.remove', { time: text })}
                onClick={() => remove(window)}
              >
                <Icon name="close" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
