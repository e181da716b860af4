import type { EventBatch } from '../contract/types.ts'
import type { Exclusion } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { isBot } from './is-bot.ts'
import { isStaffAddress } from './is-staff.ts'

interface ExclusionFacts {
  context: EventBatch['context']
  site: Pick<Site, 'supportTeam' | 'supportEmail' | 'countsDrivenBrowsers'>
  identity: Identity | null
  userAgent: string | null
}

/** Why what a batch tells counts nowhere; null: it counts. Of several reasons, the one that says most of who it was. */
export function exclusionOf({ context = {}, site, identity, userAgent }: ExclusionFacts): Exclusion | null {
  if (context.test) return 'test'
  if (identity && (identity.claims.staff || isStaffAddress(site, identity.email))) return 'staff'
  const sender = { userAgent, automated: context.automated, vouched: identity !== null }
  if (isBot({ ...sender, countsDriven: site.countsDrivenBrowsers })) return 'bot'
  if (context.severity === 1) return 'urgent'
  return context.confidential ? 'confidential' : null
}
