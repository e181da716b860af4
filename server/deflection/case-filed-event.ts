import type { Channel, Plan, Severity } from '../contract/vocabulary.ts'
import type { SiteDirectory } from '../sites/site.ts'
import type { ArmOf } from './arm-of.ts'
import type { ContactPseudonym } from './contact-pseudonym.ts'
import type { IntentEvent } from './intent-event.ts'
import { isStaffAddress } from './is-staff.ts'

/** What has to be known of a case to count it. */
export interface FiledCase {
  site: string
  account: { id: string }
  plan: Plan
  openedBy: { email: string }
  engine: { id: string } | null
  severity: Severity
  confidential: boolean
  channel: Channel
  /** Such as `fr` or `fr-CA`. */
  locale: string
  /** What the person did before; null: nothing that is known, as in a mail. */
  intent: { id: string } | null
  openedAt: Date
}

/** Makes the event of a case, in two steps: what has to be looked up first, as it is written in the case's own transaction. */
export interface CaseFilings {
  /** Never rejects. */
  prepare(filed: FiledCase): Promise<(number: string) => IntentEvent>
}

export interface CaseFilingDependencies {
  sites: Pick<SiteDirectory, 'find'>
  contactOf: ContactPseudonym
  armOf: ArmOf
}

export function createCaseFilings({ sites, contactOf, armOf }: CaseFilingDependencies): CaseFilings {
  return {
    async prepare(filed) {
      const { site, account, plan, openedBy, intent, openedAt } = filed
      const arm = await armOf(site, account.id, plan).catch(() => null)
      const settings = sites.find(site)
      const isStaff = settings !== undefined && isStaffAddress(settings, openedBy.email)
      const contact = contactOf(site, openedBy.email)
      return (number) => ({
        id: `case:${number}`,
        site,
        intent: intent?.id ?? `case:${number}`,
        type: 'case_filed',
        at: openedAt,
        receivedAt: openedAt,
        articleId: null,
        queryId: null,
        lane: null,
        position: null,
        readMs: null,
        question: null,
        visitor: null,
        contact,
        account: account.id,
        plan,
        page: null,
        language: filed.locale.split(/[-_]/)[0]?.toLowerCase() ?? null,
        source: null,
        engine: filed.engine?.id ?? null,
        exclusion: isStaff ? 'staff' : exclusionOf(filed),
        arm,
        channel: filed.channel,
      })
    },
  }
}

function exclusionOf({ severity, confidential }: FiledCase): IntentEvent['exclusion'] {
  if (severity === 1) return 'urgent'
  return confidential ? 'confidential' : null
}
