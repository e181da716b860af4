import { createMailDeliveryList } from '../../server/adapters/database/mail-delivery-list.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import type { MailDelivery } from '../../server/mail/delivery/mail-deliveries.ts'

/** What the server has noted of each mail, by its Message-ID; once no server holds the store. */
export async function readMailRows(store: {
  databaseUrl?: string | undefined
  dataFolder: string
}): Promise<Map<string, MailDelivery>> {
  const database = await openDatabase(store)
  try {
    const rows = await createMailDeliveryList(database).list({ limit: 1_000_000 })
    return new Map(rows.map((row) => [row.messageId, row]))
  } finally {
    await database.close()
  }
}
