import type { Migration } from 'kysely/migration'
import { content } from './0001-content.ts'
import { accounts } from './0002-accounts.ts'
import { cases } from './0003-cases.ts'
import { events } from './0004-events.ts'
import { jobSchema } from './0005-job-schema.ts'
import { storeIdentity } from './0006-store-identity.ts'
import { answers } from './0007-answers.ts'
import { sources } from './0008-sources.ts'
import { caseEntries } from './0009-case-entries.ts'
import { accountContacts } from './0010-account-contacts.ts'
import { identity } from './0011-identity.ts'
import { mailDeliveries } from './0012-mail-deliveries.ts'
import { inboundMail } from './0013-inbound-mail.ts'
import { callBacks } from './0014-call-backs.ts'
import { deskDeliveries } from './0015-desk-deliveries.ts'
import { awaitingCases } from './0017-awaiting-cases.ts'
import { timeZoneOfCase } from './0018-time-zone-of-case.ts'
import { eventPartitions } from './0019-event-partitions.ts'
import { rollUps } from './0020-roll-ups.ts'
import { staff } from './0021-staff.ts'
import { siteSettings } from './0022-site-settings.ts'
import { experiment } from './0023-experiment.ts'
import { gaps } from './0024-gaps.ts'
import { unmeasured } from './0025-unmeasured.ts'
import { eventsToSend } from './0026-events-to-send.ts'
import { submittedForms } from './0027-submitted-forms.ts'
import { eventErasures } from './0028-event-erasures.ts'
import { appendIntentEvents } from './0029-append-intent-events.ts'

/** In the order of their names. One that has been released is never edited: the next change is the next file. */
export const migrations: Record<string, Migration> = {
  '0001-content': content,
  '0002-accounts': accounts,
  '0003-cases': cases,
  '0004-events': events,
  '0005-job-schema': jobSchema,
  '0006-store-identity': storeIdentity,
  '0007-answers': answers,
  '0008-sources': sources,
  '0009-case-entries': caseEntries,
  '0010-account-contacts': accountContacts,
  '0011-identity': identity,
  '0012-mail-deliveries': mailDeliveries,
  '0013-inbound-mail': inboundMail,
  '0014-call-backs': callBacks,
  '0015-desk-deliveries': deskDeliveries,
  '0017-awaiting-cases': awaitingCases,
  '0018-time-zone-of-case': timeZoneOfCase,
  '0019-event-partitions': eventPartitions,
  '0020-roll-ups': rollUps,
  '0021-staff': staff,
  '0022-site-settings': siteSettings,
  '0023-experiment': experiment,
  '0024-gaps': gaps,
  '0025-unmeasured': unmeasured,
  '0026-events-to-send': eventsToSend,
  '0027-submitted-forms': submittedForms,
  '0028-event-erasures': eventErasures,
  '0029-append-intent-events': appendIntentEvents,
}
