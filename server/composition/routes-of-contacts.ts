import { contactRoutes } from '../contacts/contacts.route.ts'
import { createEmailCodeDigests } from '../contacts/email-codes/email-code.ts'
import { emailCodeRoutes } from '../contacts/email-codes/email-codes.route.ts'
import type { EntitlementOf } from '../contacts/entitlement-of.ts'
import { logoutRoutes } from '../contacts/logout/logout.route.ts'
import type { Logouts } from '../contacts/logout/logouts.ts'
import { meRoutes } from '../contacts/me.route.ts'
import type { Route } from '../http/route.ts'
import type { AppDependencies } from './app-dependencies.ts'

/** Who is asking, and who may open cases for an account. */
export function routesOfContacts(
  { accounts, accountSources, emailCodes, keys, clock }: AppDependencies,
  { entitlementOf, logouts }: { entitlementOf: EntitlementOf; logouts: Logouts },
): Route[] {
  return [
    ...meRoutes({ entitlementOf, clock }),
    ...logoutRoutes(logouts),
    ...emailCodeRoutes({
      store: emailCodes,
      digests: createEmailCodeDigests(keys.for('email-code')),
      accounts: accountSources,
      sessionKey: keys.for('email-session'),
      clock,
    }),
    ...contactRoutes({ accounts: accountSources, directory: accounts, clock }),
  ]
}
