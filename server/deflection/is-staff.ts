import type { Site } from '../sites/site.ts'
import { foldAddress } from '../support-rules/contact-roles.ts'

/** Whether an address is one of the support team's own, by the settings of the site. */
export function isStaffAddress(
  { supportTeam, supportEmail }: Pick<Site, 'supportTeam' | 'supportEmail'>,
  email: string,
): boolean {
  const address = foldAddress(email)
  return [supportEmail, ...(supportTeam?.addresses ?? [])].some((staff) => foldAddress(staff) === address)
}
