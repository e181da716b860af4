import { usePanel } from '../../panel/use-panel.ts'
import { AddressStep } from './address-step.tsx'
import { CodeStep } from './code-step.tsx'

/** Proves an address by a code that is mailed to it; with several accounts, asks which. */
export function EmailCodeForm() {
  const { state } = usePanel<'case' | 'code'>()
  switch (state.emailCode.step) {
    case 'address':
      return <AddressStep />
    case 'code':
      return <CodeStep />
    case 'account':
      return <AccountStep />
  }
}

function AccountStep() {
  const { state, dispatch, t } = usePanel<'case' | 'code'>()
  return (
    <section class="stack" aria-labelledby="guichet-accounts">
      <h3 id="guichet-accounts">{t('code.whichAccount')}</h3>
      {state.emailCode.accounts.map(({ id, name, token }) => (
        <button
          key={id}
          type="button"
          class="button"
          onClick={() => dispatch({ type: 'account-chosen', token })}
        >
          {name}
        </button>
      ))}
    </section>
  )
}
