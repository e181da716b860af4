import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { Places } from '../../panel/components/places.tsx'
import type { KnownPerson } from '../../panel/state/panel-state.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { NotAContactYet } from './not-a-contact-yet.tsx'
import { ReadyMessage } from './ready-message.tsx'

/** A person who may not open cases yet: how to become one who may. The answer says nothing of the account. */
export function NotAContactScreen({ person: { me } }: { person: KnownPerson }) {
  const { state, dispatch, t } = usePanel<'case' | 'contacts'>()
  if (me.primaryOwner) return <NotAContactYet me={me} />
  return (
    <div class="screen">
      <Heading>{t('notContact.title')}</Heading>
      <p>{t('notContact.text')}</p>
      <p class="strong">{t('notContact.ask')}</p>
      <ReadyMessage me={me} />
      <p>{t('notContact.meanwhile')}</p>
      <button
        type="button"
        class="button"
        onClick={() => dispatch({ type: 'searched', question: state.draft.question })}
      >
        <Icon name="search" />
        {t('notContact.search')}
      </button>
      <Places title={t('places.community')} without={['email', 'portal']} />
    </div>
  )
}
