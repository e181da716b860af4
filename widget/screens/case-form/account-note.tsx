import type { Me } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** What the case carries without being asked for. */
export function AccountNote({ me }: { me: Me }) {
  const { state, t } = usePanel<'case'>()
  if (!me.account) return null
  return (
    <div class="account-note small">
      <p class="strong">{t('form.account', { account: me.account.name })}</p>
      <p>{t('form.accountHint', { email: me.account.primaryEmail })}</p>
      <p>{t(state.drafts.inBrowser ? 'form.draftKept' : 'form.draftNotKept')}</p>
    </div>
  )
}
