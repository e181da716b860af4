import type { Me } from '../../api/contract.ts'
import { withoutMarks } from '../../i18n/without-marks.ts'
import { CopyButton } from '../../panel/components/copy-button.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { readyValue } from '../../panel/state/loadable.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** The message to the primary owner, to be copied or mailed. It names no recipient: who that is, is not told. */
export function ReadyMessage({ me }: { me: Me }) {
  const { state, t } = usePanel<'case' | 'contacts'>()
  const { name, email } = me.contact
  const body = t('notContact.mailBody', {
    site: readyValue(state.site)?.name ?? '',
    name: name ? `${name}\n` : '',
    email,
  })
  const message = withoutMarks(body)
  const mail = `mailto:?${new URLSearchParams({ subject: t('notContact.mailSubject'), body: message })}`

  return (
    <figure class="message">
      <figcaption class="subheading">{t('notContact.message')}</figcaption>
      <p class="message-text">{body}</p>
      <div class="row">
        <CopyButton text={message} label={t('notContact.copy')} copiedLabel={t('notContact.copied')} />
        {/* Mail programs read "+" as a plus sign. */}
        <a class="button" href={mail.replaceAll('+', '%20')}>
          <Icon name="mail" />
          {t('notContact.mail')}
        </a>
      </div>
    </figure>
  )
}
