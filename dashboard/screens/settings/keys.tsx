import { useState } from 'preact/hooks'
import { dayIn } from '../../address/calendar-day.ts'
import type { AddedSecret, StaffSiteSettings } from '../../api/contract.ts'
import type { Failure } from '../../api/staff-api.ts'
import { Card } from '../../components/card.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { useSession } from '../../session/session.ts'
import type { SettingProps } from './use-saving.ts'

/** The site's public id, and the secrets that its own server signs with; several verify at once, so that one can follow another. */
export function Keys({ settings, show, zone }: Pick<SettingProps, 'settings' | 'show'> & { zone: string }) {
  const { t } = useSpeech()
  const { api, person } = useSession()
  const [fresh, setFresh] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const path = `/v1/staff/sites/${encodeURIComponent(settings.site)}/secrets`
  const mayChange = person.role === 'admin'

  async function add() {
    const answer = await api.send<AddedSecret>('POST', path)
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    setFresh(answer.value.secret)
    show(answer.value.settings)
  }

  async function remove(id: string) {
    const answer = await api.send<StaffSiteSettings>('DELETE', `${path}/${encodeURIComponent(id)}`)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) show(answer.value)
  }

  return (
    <Card title={t('keys.title')}>
      <p class="lead">{t('keys.about')}</p>
      <dl class="words">
        <div>
          <dt>{t('keys.site')}</dt>
          <dd>
            <code>{settings.site}</code>
          </dd>
        </div>
      </dl>
      <h3>{t('keys.secrets')}</h3>
      {settings.secrets.length === 0 && <p>{t('keys.no-secrets')}</p>}
      <ul class="secrets">
        {settings.secrets.map((secret) => (
          <SecretRow
            key={secret.id}
            secret={secret}
            zone={zone}
            remove={mayChange && secret.from === 'dashboard' ? () => void remove(secret.id) : null}
          />
        ))}
      </ul>
      {fresh !== null && (
        <Notice tone="good" role="status" title={t('keys.fresh')}>
          <pre class="code">{fresh}</pre>
          <p>{t('keys.fresh-text')}</p>
        </Notice>
      )}
      {failure && <FailureNotice failure={failure} />}
      {mayChange && (
        <button type="button" class="button" onClick={() => void add()}>
          {t('keys.add')}
        </button>
      )}
    </Card>
  )
}

interface SecretRowProps {
  secret: StaffSiteSettings['secrets'][number]
  zone: string
  /** Null: it is not to be removed here. */
  remove: (() => void) | null
}

/** Pages whose tokens it signs stop working with it, so removing one is asked twice. */
function SecretRow({ secret: { end, addedAt }, zone, remove }: SecretRowProps) {
  const { t, formats } = useSpeech()
  const [asked, setAsked] = useState(false)
  return (
    <li>
      <code>…{end}</code>
      <span class="small">
        {addedAt === null
          ? t('keys.in-file')
          : t('keys.added', { day: formats.day(dayIn(zone, new Date(addedAt))) })}
      </span>
      {/* The way back takes the place of the button, for whoever clicks twice. */}
      {remove && (
        <button type="button" class="button-quiet" onClick={() => setAsked(!asked)}>
          {asked ? t('state.cancel') : t('keys.remove', { end })}
        </button>
      )}
      {remove && asked && (
        <button type="button" class="button-quiet danger" onClick={remove}>
          {t('keys.remove-surely', { end })}
        </button>
      )}
    </li>
  )
}
