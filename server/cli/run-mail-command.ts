import { readLock } from '../adapters/database/data-folder-lock.ts'
import { createMailDeliveryList } from '../adapters/database/mail-delivery-list.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { readConfig } from '../config.ts'
import { MailDeliveriesError, remoteMailDeliveries } from '../mail/delivery/mail-delivery-control.ts'
import { mailCommand } from './mail-command.ts'

/** `guichet mail` on the configured store, or through the running server that holds it. */
export async function runMailCommand(args: string[]): Promise<number> {
  const { databaseUrl, dataFolder } = readConfig(process.env)
  return mailCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    withDeliveries: async (use) => {
      const holder = databaseUrl ? null : await readLock(dataFolder)
      if (holder?.control) return use(remoteMailDeliveries(holder.control))
      if (holder) {
        throw new MailDeliveriesError(
          `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
        )
      }
      const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
      try {
        return await use(createMailDeliveryList(database))
      } finally {
        await database.close()
      }
    },
  })
}
