import type { ScreenId } from '../address/address.ts'
import { dayIn } from '../address/calendar-day.ts'
import { periodOf } from '../address/period.ts'
import { useNavigation } from '../address/use-address.ts'
import type { StaffSite } from '../api/contract.ts'
import { useAnswer } from '../api/use-answer.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Icon } from '../components/icon.tsx'
import { Notice } from '../components/notice.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import { useSpeech } from '../i18n/use-speech.ts'
import { useSession } from '../session/session.ts'
import { PeriodLine } from './period-line.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { PeriodRefused } from './period-refused.tsx'
import type { Screen } from './screen.ts'
import { useArrivalHeading } from './use-arrival-heading.ts'
import { useLoaded } from './use-loaded.ts'

interface ScreenFrameProps<Answer> {
  id: ScreenId
  screen: Screen<Answer>
  site: StaffSite
}

/** The heading of a screen and what it is about, around what shows its answer. */
export function ScreenFrame<Answer>({ id, screen, site }: ScreenFrameProps<Answer>) {
  const { t } = useSpeech()
  const { api, signIns } = useSession()
  const { address } = useNavigation()
  const today = dayIn(site.zone, new Date())
  const period = periodOf(address.period, today)
  const wish = { site, period, options: address.options }
  const { status, value, failure, reload } = useAnswer<Answer>(api, screen.path(wish), signIns)
  const { value: View, failed } = useLoaded(screen.load)
  const heading = useArrivalHeading(`${t(`screen.${id}`)} · ${site.name} · Guichet`)

  return (
    <>
      <header class="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1} class="heading">
            {t(`screen.${id}`)}
          </h1>
          <p class="lead">{t(`screen.${id}.about`)}</p>
          {screen.hasPeriod && (
            <PeriodLine
              period={period}
              today={today}
              zone={site.zone}
              compared={screen.comparesPeriods === true}
            />
          )}
        </div>
        <div class="screen-tools">
          {screen.hasPeriod && <PeriodPicker today={today} />}
          {screen.csv && (
            <a class="button no-print" href={screen.csv(wish)} download>
              <Icon name="download" />
              CSV
            </a>
          )}
        </div>
      </header>
      {failure &&
        (screen.hasPeriod && failure.code === 'invalid_input' ? (
          <PeriodRefused period={period} today={today} />
        ) : (
          <FailureNotice failure={failure} retry={reload} />
        ))}
      {/* Where the server is not reached neither comes, and the answer's notice says why. */}
      {failed && !failure && <FileMissing />}
      {!failure && !failed && (value === null || View === null) && <Skeleton />}
      {value !== null && View !== null && (
        <div class={`screen ${status === 'loading' ? 'screen-stale' : ''}`} aria-busy={status === 'loading'}>
          <View answer={value} site={site} period={period} reload={reload} />
        </div>
      )}
    </>
  )
}

function FileMissing() {
  const { t } = useSpeech()
  return (
    <Notice tone="danger" role="alert" title={t('failure.title')}>
      <p>{t('failure.file-missing')}</p>
      <button type="button" class="button" onClick={() => window.location.reload()}>
        {t('failure.reload')}
      </button>
    </Notice>
  )
}
