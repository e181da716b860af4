import type { SupportPlan } from '../../support-rules/support-plan.ts'
import type { SitePreset } from '../site.ts'

const productionSupport: SupportPlan = {
  targets: { 1: null, 2: null, 3: { businessDays: 3 } },
  callBack: false,
}

/** Elastic Swiftype's support, as its published rules state it. */
export const swiftypePreset: SitePreset = {
  name: 'Elastic Swiftype',
  supportEmail: 'support@elastic.co',
  portal: { url: 'https://support.elastic.co', separateLogin: true },
  communities: [
    { title: 'discuss.elastic.co', url: 'https://discuss.elastic.co' },
    { title: 'elastic.co/fr/community', url: 'https://www.elastic.co/fr/community/' },
  ],
  plans: {
    standard: productionSupport,
    pro: productionSupport,
    premium: {
      targets: { 1: { businessHours: 4 }, 2: { businessDays: 1 }, 3: { businessDays: 2 } },
      callBack: true,
    },
  },
  // "Pacific time" is read as the zone with its daylight saving; a site that means UTC−8 all year sets `UTC-8`.
  businessCalendar: {
    zone: 'America/Los_Angeles',
    opens: 8,
    closes: 18,
    weekdays: [1, 2, 3, 4, 5],
    holidays: [],
  },
  pinned: [],
  emailCodes: false,
  accounts: { sources: ['directory', 'claims'], http: null },
  accountCases: false,
  supportTeam: null,
  mail: { replyAddress: null },
  callBack: { meetingUrl: null, minutes: 30 },
  theme: null,
  costPerCase: null,
  holdout: 0,
  eventRetentionDays: 400,
  countsDrivenBrowsers: false,
  desk: null,
}
