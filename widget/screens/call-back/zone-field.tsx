import { useState } from 'preact/hooks'
import { zoneAt } from '../../i18n/format-instant.ts'
import { usePanel } from '../../panel/use-panel.ts'

const FIELD = 'guichet-call-zone'

/** The zone that times are shown in: the browser's, unless the person says another. */
export function ZoneField({ zone, change }: { zone: string; change(zone: string): void }) {
  const { t, locale } = usePanel<'case' | 'calls'>()
  const [changing, setChanging] = useState(false)
  if (!changing) {
    return (
      <p class="zone">
        {t('call.zone', { zone: `${zone.replaceAll('_', ' ')}, ${zoneAt(Date.now(), zone, locale)}` })}
        <button type="button" class="button-quiet" onClick={() => setChanging(true)}>
          {t('call.changeZone')}
        </button>
      </p>
    )
  }
  return (
    <div class="field">
      <label for={FIELD}>{t('call.zoneLabel')}</label>
      <select
        id={FIELD}
        class="input"
        ref={(field) => field?.focus()}
        value={zone}
        onChange={(event) => {
          change(event.currentTarget.value)
          setChanging(false)
        }}
      >
        {[...new Set([zone, ...Intl.supportedValuesOf('timeZone')])].map((each) => (
          <option key={each} value={each}>
            {each.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  )
}
