import type { Generated } from 'kysely'
import type { CaseTables } from './tables/case-tables.ts'
import type { ContactTables } from './tables/contact-tables.ts'
import type { ContentTables } from './tables/content-tables.ts'
import type { EventTables } from './tables/event-tables.ts'
import type { MailTables } from './tables/mail-tables.ts'
import type { StaffTables } from './tables/staff-tables.ts'

/** The tables, as the migrations make them. */
export interface DatabaseSchema
  extends ContentTables,
    ContactTables,
    CaseTables,
    MailTables,
    EventTables,
    StaffTables {
  server_secret: { id: Generated<boolean>; secret: string }
}
