import { Icon } from '../components/icon.tsx'
import { useSpeech } from '../i18n/use-speech.ts'
import { useSession } from './session.ts'

/** Who is signed in, and the way out. */
export function Account() {
  const { t } = useSpeech()
  const { person, signOut } = useSession()
  return (
    <div class="account">
      <span class="avatar">
        <Icon name="person" />
      </span>
      <span class="account-name">
        <strong>{person.name}</strong>
        <span class="small">{t(`account.${person.role}`)}</span>
      </span>
      <button type="button" class="button-quiet" onClick={() => void signOut()}>
        {t('account.sign-out')}
      </button>
    </div>
  )
}
