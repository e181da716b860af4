import type { CaseStatus, CaseSummary } from '../../api/contract.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import { readyValue } from '../../panel/state/loadable.ts'
import type { CasesOf } from '../../panel/state/panel-state.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CaseCard } from './case-card.tsx'
import { casesFailure } from './cases-failure.ts'

/** What waits for the person comes first. */
const GROUPS: { status: CaseStatus; title: 'cases.waitForYou' | 'cases.waitForSupport' | 'cases.closed' }[] =
  [
    { status: 'answered', title: 'cases.waitForYou' },
    { status: 'open', title: 'cases.waitForSupport' },
    { status: 'closed', title: 'cases.closed' },
  ]

/** The person's cases, or the account's: by whose turn it is, newest activity first. */
export function MyCasesScreen() {
  const { state, dispatch, t } = usePanel<'case' | 'cases'>()
  const { cases, casesOf, person, site } = state
  const primaryOwner = person.status === 'known' && person.me.primaryOwner

  return (
    <div class="screen">
      <Heading>{t(casesOf === 'account' ? 'cases.accountTitle' : 'cases.title')}</Heading>
      {readyValue(site)?.accountCases && <WhoseCases />}
      {(cases.status === 'loading' || cases.status === 'idle') && <Skeleton lines={5} />}
      {cases.status === 'failed' && <LoadFailure error={cases.error} text={t(casesFailure(cases.error))} />}
      {cases.status === 'ready' && cases.value.length === 0 && (
        <div class="none-found">
          <p class="none-found-title">{t(casesOf === 'account' ? 'cases.noneOfAccount' : 'cases.none')}</p>
          <p>{t('cases.noneHint')}</p>
        </div>
      )}
      {cases.status === 'ready' &&
        GROUPS.map(({ status, title }) => (
          <CaseGroup key={status} title={t(title)} cases={withStatus(cases.value, status)} />
        ))}
      {primaryOwner && (
        <button type="button" class="button" onClick={() => dispatch({ type: 'contacts-wanted' })}>
          <Icon name="people" />
          {t('cases.manageContacts')}
        </button>
      )}
      {person.status === 'known' && person.bySession && (
        <p class="small session">
          {t('session.signedInAs', { email: person.me.contact.email })}
          <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'sign-out-wanted' })}>
            {t('session.signOut')}
          </button>
        </p>
      )}
    </div>
  )
}

function withStatus(cases: CaseSummary[], status: CaseStatus): CaseSummary[] {
  return cases
    .filter((each) => each.status === status)
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
}

function CaseGroup({ title, cases }: { title: string; cases: CaseSummary[] }) {
  if (cases.length === 0) return null
  return (
    <section class="case-group">
      <h3 class="subheading">{title}</h3>
      <ul class="case-list">
        {cases.map((each) => (
          <li key={each.number}>
            <CaseCard summary={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhoseCases() {
  const { state, dispatch, t } = usePanel<'case' | 'cases'>()
  const choices: { of: CasesOf; label: string }[] = [
    { of: 'me', label: t('cases.ofMe') },
    { of: 'account', label: t('cases.ofAccount') },
  ]
  return (
    <fieldset class="segments">
      <legend class="unseen">{t('cases.whose')}</legend>
      {choices.map(({ of, label }) => (
        <label key={of}>
          <input
            type="radio"
            name="guichet-cases-of"
            checked={state.casesOf === of}
            onChange={() => dispatch({ type: 'cases-of-chosen', of })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
