import type { CaseStore } from '../../cases/case-store.ts'
import { refusedMailNotice } from '../../mail/case-mail/refused-mail.ts'
import type { DeliverMail } from '../../mail/delivery/deliver-mail.ts'
import type { MailDeliveries } from '../../mail/delivery/mail-deliveries.ts'
import type { Site, SiteDirectory } from '../../sites/site.ts'
import type { JobHandlers } from '../job-queue.ts'

interface TellOfRefusedMailDependencies {
  cases: Pick<CaseStore, 'findByNumber'>
  sites: SiteDirectory
  deliveries: Pick<MailDeliveries, 'find'>
  deliver: DeliverMail
  replyKeyOf: (site: Site) => Uint8Array | null
}

/**
 * Tells support that a mail of a case did not arrive, once for each address. A case or a site that is gone by now has
 * nobody to be told.
 */
export function createTellOfRefusedMail({
  cases,
  sites,
  deliveries,
  deliver,
  replyKeyOf,
}: TellOfRefusedMailDependencies): JobHandlers['tell-of-refused-mail'] {
  return async ({ messageId, address }) => {
    const delivery = await deliveries.find(messageId)
    const refused = delivery?.refused.find(
      (refusal) => refusal.address.toLowerCase() === address.toLowerCase(),
    )
    const supportCase = delivery?.caseNumber ? await cases.findByNumber(delivery.caseNumber) : null
    const site = supportCase && sites.find(supportCase.site)
    if (!refused || !supportCase || !site) return
    const { entry = null } = delivery ?? {}
    const notice = refusedMailNotice(supportCase, { entry, refused }, { site, replyKey: replyKeyOf(site) })
    if (!notice) return
    await deliver(notice, { site: site.id, caseNumber: supportCase.number, entry, receiver: 'support' })
  }
}
