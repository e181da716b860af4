import type { Site, SiteDirectory } from '../sites/site.ts'
import type { NewEntry } from './case.ts'

/** Who is told of an entry: the contact and support by mail, a desk by its own way. */
export type Notice = 'contact' | 'support' | 'desk'

/** Whom an entry concerns, whatever the site has set up. */
function concerned({ kind, author, supportOnly }: NewEntry): Notice[] {
  switch (kind) {
    case 'opened':
    case 'call_back_confirmed':
    case 'call_back_moved':
    case 'call_back_cancelled':
      return ['contact', 'support', 'desk']
    case 'target_near':
    case 'target_missed':
      return ['support']
    case 'confirmation_sent':
      return []
    case 'details_given':
    case 'call_back_requested':
      return ['support', 'desk']
    default:
      if (supportOnly || author.role === 'system') return []
      return author.role === 'support' ? ['contact', 'desk'] : ['support', 'desk']
  }
}

/** Who is to be told of an entry of a case on this site. A desk is not told what it has said itself. */
export function noticesOf(entry: NewEntry, site: Pick<Site, 'supportTeam' | 'desk'>): Notice[] {
  return concerned(entry).filter((notice) => {
    if (notice === 'support') return site.supportTeam !== null
    if (notice === 'desk') return site.desk !== null && entry.channel !== 'desk'
    return true
  })
}

/** As `noticesOf`, by the id of the site; of one that is configured no more the contact is still told. */
export function noticesBySite(sites: Pick<SiteDirectory, 'find'>) {
  return (entry: NewEntry, siteId: string): Notice[] =>
    noticesOf(entry, sites.find(siteId) ?? { supportTeam: null, desk: null })
}
