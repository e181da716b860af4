import type { Desk } from '../../desk/desk.ts'
import type { SiteDirectory } from '../../sites/site.ts'
import { createWebhookDesk } from './webhook-desk.ts'

/** The desk that a site has set up; null for a site without one, or that is configured no more. */
export function createDeskOf({ sites, clock }: { sites: Pick<SiteDirectory, 'find'>; clock: () => Date }) {
  return (site: string): Desk | null => {
    const desk = sites.find(site)?.desk
    return desk ? createWebhookDesk({ ...desk, clock }) : null
  }
}
