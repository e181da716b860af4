import { createAccountDirectory } from '../../server/adapters/database/account-directory.ts'
import { createAttachmentStore } from '../../server/adapters/database/attachment-store.ts'
import { createCaseStore } from '../../server/adapters/database/case-store.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { createLogoutStore } from '../../server/adapters/database/logout-store.ts'
import { type OpenDatabaseOptions, openDatabase } from '../../server/adapters/database/open-database.ts'
import type { Dependencies } from '../../server/app.ts'

/** What decides whose a case is, on a real database. */
export async function openCaseStores(options: OpenDatabaseOptions): Promise<{
  stores: Pick<Dependencies, 'accounts' | 'attachments' | 'cases' | 'logouts'>
  close(): Promise<void>
}> {
  const database = await openDatabase(options)
  const jobs = await createJobQueue(database, { onError: () => undefined })
  return {
    stores: {
      accounts: createAccountDirectory(database, jobs),
      attachments: createAttachmentStore(database),
      cases: createCaseStore(database, { jobs, noticesOf: () => [] }),
      logouts: createLogoutStore(database),
    },
    async close() {
      await jobs.stop()
      await database.close()
    },
  }
}
