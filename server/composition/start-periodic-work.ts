import type { Logger } from 'pino'
import type { Stores } from '../adapters/database/create-stores.ts'
import type { BlobStore } from '../attachments/blob-store.ts'
import { createFlagDueTargets } from '../cases/targets/flag-due-targets.ts'
import type { EraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import type { EventSink } from '../deflection/sending/event-sink.ts'
import { createEventCleanUp } from '../jobs/event-clean-up.ts'
import { createEventEraser } from '../jobs/event-eraser.ts'
import { createEventSender } from '../jobs/event-sender.ts'
import { createFileCleanUp } from '../jobs/file-clean-up.ts'
import { createGapSweep } from '../jobs/gap-sweep.ts'
import { createImportSchedule } from '../jobs/import-schedule.ts'
import { createIntentRoller } from '../jobs/intent-roller.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { createRecordCleanUp } from '../jobs/record-clean-up.ts'
import { createSettingsSync } from '../jobs/settings-sync.ts'
import { createSignInCleanUp } from '../jobs/sign-in-clean-up.ts'
import { createStaffCleanUp } from '../jobs/staff-clean-up.ts'
import { createTargetSweep } from '../jobs/target-sweep.ts'
import type { LiveSites } from '../sites/live-sites.ts'

const CLEAN_UP_INTERVAL_MS = 60 * 60_000
const SCHEDULE_INTERVAL_MS = 10_000
const TARGET_SWEEP_INTERVAL_MS = 30_000
const GAP_SWEEP_INTERVAL_MS = 60_000
/** So long a server may go by settings that were changed at another. */
const SETTINGS_INTERVAL_MS = 2_000
/** So old may the numbers of the reports be. */
const ROLL_UP_INTERVAL_MS = 5_000
const SENDING_INTERVAL_MS = 5_000

interface PeriodicWorkDependencies {
  stores: Stores
  blobs: BlobStore
  jobs: JobQueue
  sites: LiveSites
  /** The content revision that the search stands at. */
  searchRevision: () => Promise<number>
  clock: () => Date
  /** Where events are sent on to; null: nowhere. */
  eventSink: EventSink | null
  eraseSentEvents: EraseSentEvents | null
  log: Logger
}

/**
 * What the clock brings: sources to read again, targets that come near, intents to count, files and notes that nobody needs.
 * Several servers may.
 */
export function startPeriodicWork({
  stores,
  blobs,
  jobs,
  sites,
  searchRevision,
  eventSink,
  eraseSentEvents,
  clock,
  log,
}: PeriodicWorkDependencies): {
  stop(): Promise<void>
} {
  const { cases, awaiting, attachments, sources, rollUps } = stores
  const cleaning = createFileCleanUp({ blobs, attachments, clock, log })
  const forgettingRecords = createRecordCleanUp({
    inbox: stores.inbox,
    mails: stores.deliveries,
    deskDeliveries: stores.deskDeliveries,
    cases,
    clock,
    log,
  })
  const forgettingSignIns = createSignInCleanUp({
    emailCodes: stores.emailCodes,
    logouts: stores.logouts,
    clock,
    log,
  })
  const schedule = createImportSchedule({ sources, jobs, clock, log })
  const targets = createTargetSweep({
    flagDueTargets: createFlagDueTargets({ cases, awaiting, sites, clock }),
    log,
  })
  const rolling = createIntentRoller({ rollUps, sites, log })
  const forgettingEvents = createEventCleanUp({
    retention: stores.retention,
    unmeasured: stores.unmeasured,
    sites,
    clock,
    log,
  })
  const sending = eventSink && createEventSender({ outbox: stores.outbox, sink: eventSink, log })
  const erasing = eraseSentEvents && createEventEraser({ erase: eraseSentEvents, log })
  const gaps = createGapSweep({ gaps: stores.gaps, searchRevision, clock, log })
  const settings = createSettingsSync({ sites, log })
  const staff = createStaffCleanUp({ staff: stores.staff, clock, log })
  settings.start(SETTINGS_INTERVAL_MS)
  staff.start(CLEAN_UP_INTERVAL_MS)
  cleaning.start(CLEAN_UP_INTERVAL_MS)
  forgettingRecords.start(CLEAN_UP_INTERVAL_MS)
  forgettingSignIns.start(CLEAN_UP_INTERVAL_MS)
  schedule.start(SCHEDULE_INTERVAL_MS)
  targets.start(TARGET_SWEEP_INTERVAL_MS)
  gaps.start(GAP_SWEEP_INTERVAL_MS)
  rolling.start(ROLL_UP_INTERVAL_MS)
  forgettingEvents.start(CLEAN_UP_INTERVAL_MS)
  sending?.start(SENDING_INTERVAL_MS)
  erasing?.start(SENDING_INTERVAL_MS)
  return {
    async stop() {
      await Promise.all([
        settings.stop(),
        staff.stop(),
        cleaning.stop(),
        forgettingRecords.stop(),
        forgettingSignIns.stop(),
        schedule.stop(),
        targets.stop(),
        gaps.stop(),
        rolling.stop(),
        forgettingEvents.stop(),
        sending?.stop(),
        erasing?.stop(),
      ])
    },
  }
}
