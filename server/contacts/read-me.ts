import type { Me } from '../contract/types.ts'
import { SEVERITIES, type Severity } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Entitlement } from '../support-rules/account.ts'
import { respondBy } from '../support-rules/respond-by.ts'
import type { SupportPlan } from '../support-rules/support-plan.ts'

/** Who is asking and what their plan promises for a case opened at `now`. Without an account nothing is promised. */
export function readMe(entitlement: Entitlement, site: Site, now: Date): Me {
  const { identity, account } = entitlement
  const plan = account ? site.plans[account.plan] : null
  return {
    status: entitlement.technicalContact ? 'technical_contact' : 'not_technical_contact',
    primaryOwner: entitlement.primaryOwner,
    contactsEditable: entitlement.contactsEditable,
    contact: { email: identity.email, name: identity.name },
    account: account && { name: account.name, plan: account.plan, primaryEmail: account.primaryEmail },
    engines: account?.engines ?? [],
    severities: SEVERITIES.map((level) => offer(level, plan, site, now)),
    callBack: plan?.callBack ?? false,
  }
}

function offer(level: Severity, plan: SupportPlan | null, site: Site, now: Date): Me['severities'][number] {
  const target = plan?.targets[level]
  if (!target) return { level, allowed: false, respondBy: null }
  return { level, allowed: true, respondBy: respondBy(target, now, site.businessCalendar).toISOString() }
}
