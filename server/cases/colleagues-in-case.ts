import type { Site } from '../sites/site.ts'
import type { AccountContact, DirectoryAccount } from '../support-rules/account.ts'
import { contactBy, foldAddress } from '../support-rules/contact-roles.ts'
import type { SupportCase } from './case.ts'

type CaseOfAccount = Pick<SupportCase, 'account' | 'openedBy' | 'confidential' | 'entries'>

/**
 * Who of the account wrote in a colleague's case, and may be told how it goes on: technical contacts of today, where the site lets
 * them read each other's cases, and never of a confidential one. While the account cannot be asked after, nobody.
 */
export async function colleaguesInCase(
  { account, openedBy, confidential, entries }: CaseOfAccount,
  site: Pick<Site, 'id' | 'accountCases'>,
  accountOf: (site: string, id: string) => Promise<DirectoryAccount | null>,
): Promise<AccountContact[]> {
  if (!site.accountCases || confidential) return []
  const addresses = new Set(
    entries.flatMap(({ author: { role, email } }) =>
      role === 'contact' && email !== null ? foldAddress(email) : [],
    ),
  )
  addresses.delete(foldAddress(openedBy.email))
  if (addresses.size === 0) return []
  const known = await accountOf(site.id, account.id).catch(() => null)
  return [...addresses].flatMap((address) => {
    const contact = known && contactBy(known, address)
    return contact?.roles.includes('technical_contact') ? contact : []
  })
}
