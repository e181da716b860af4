import { useState } from 'preact/hooks'
import type { StaffSiteSettings } from '../../api/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { useSession } from '../../session/session.ts'
import type { ViewProps } from '../screen.ts'
import { CostSetting } from './cost-setting.tsx'
import { HoldoutSetting } from './holdout-setting.tsx'
import { Keys } from './keys.tsx'
import { OriginsSetting } from './origins-setting.tsx'
import { PinnedSetting } from './pinned-setting.tsx'
import { RetentionSetting } from './retention-setting.tsx'
import { ThemeSetting } from './theme-setting.tsx'

/** What a site's owner may change here; all else stands in the sites file. */
export function SettingsView({ answer, site, reload }: ViewProps<StaffSiteSettings>) {
  const { t, formats } = useSpeech()
  const { person, reload: reloadSites } = useSession()
  const [changed, setChanged] = useState<StaffSiteSettings | null>(null)
  // What was saved here is newer than what was read, until that is read again.
  const settings = changed && changed.revision > answer.revision ? changed : answer

  const parts = {
    settings,
    show: (saved: StaffSiteSettings) => {
      setChanged(saved)
      // Savings and zones of other screens.
      reloadSites()
    },
    readAgain: reload,
  }
  return (
    <>
      {person.role !== 'admin' && (
        <Notice title={t('settings.read-only')}>
          <p>{t('settings.read-only-text')}</p>
        </Notice>
      )}
      {settings.changedAt !== null && (
        <p class="small">
          {t('settings.changed', {
            by: settings.changedBy ?? t('table.not-known'),
            at: formats.instant(settings.changedAt, site.zone),
          })}
        </p>
      )}
      <div class="grid grid-settings">
        <CostSetting {...parts} />
        <HoldoutSetting {...parts} />
        <OriginsSetting {...parts} />
        <ThemeSetting {...parts} />
        <PinnedSetting {...parts} />
        <RetentionSetting {...parts} />
        <Keys settings={settings} show={parts.show} zone={site.zone} />
      </div>
    </>
  )
}
