import { describe } from 'vitest'
import { MemorySiteSettingsStore } from '../support/memory-site-settings-store.ts'
import { MemoryStaffStore } from '../support/memory-staff-store.ts'
import { describeSiteSettingsStore } from './site-settings-store-suite.ts'
import { describeStaffStore } from './staff-store-suite.ts'

describe('the stores that tests of the support team stand on', () => {
  const staff = new MemoryStaffStore()
  const siteSettings = new MemorySiteSettingsStore()
  describeStaffStore(() => staff)
  describeSiteSettingsStore(() => ({
    siteSettings,
    staff: { auditTrail: async (most) => siteSettings.audit.toReversed().slice(0, most) },
  }))
})
