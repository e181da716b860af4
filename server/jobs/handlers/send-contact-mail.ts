import type { AccountDirectory } from '../../contacts/account-directory.ts'
import { contactMail } from '../../mail/contact-mail.ts'
import type { DeliverMail } from '../../mail/delivery/deliver-mail.ts'
import type { SiteDirectory } from '../../sites/site.ts'
import type { JobHandlers } from '../job-queue.ts'

interface SendContactMailDependencies {
  directory: Pick<AccountDirectory, 'findChange'>
  sites: SiteDirectory
  deliverMail: DeliverMail
}

/**
 * Tells the person concerned, or the primary owner, that a technical contact was named or removed.
 *
 * Rejects, so that the queue tries again, when the mail is not taken or the change or its site is not there.
 */
export function createSendContactMail({
  directory,
  sites,
  deliverMail,
}: SendContactMailDependencies): JobHandlers['send-contact-mail'] {
  return async ({ change: id, to }) => {
    const change = await directory.findChange(id)
    if (!change) throw new Error(`There is no change ${id} of the contacts to tell of`)
    const site = sites.find(change.site)
    if (!site) throw new Error(`The site ${change.site} of the change ${id} is not configured`)
    const subject = { site: site.id, caseNumber: null, entry: null, receiver: 'person' } as const
    await deliverMail(contactMail(change, to, site), subject)
  }
}
