import { createMailDeliveryList } from '../adapters/database/mail-delivery-list.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { readConfig } from '../config.ts'
import { remoteMailDeliveries } from '../mail/delivery/mail-delivery-control.ts'
import { controlOfHolder } from './control-of-holder.ts'
import { mailCommand } from './mail-command.ts'

/** `guichet mail` on the configured store, or through the running server that holds it. */
export async function runMailCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return mailCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    withDeliveries: async (use) => {
      const control = await controlOfHolder(config)
      if (control) return use(remoteMailDeliveries(control))
      const database = await openDatabase(config)
      try {
        return await use(createMailDeliveryList(database))
      } finally {
        await database.close()
      }
    },
  })
}
