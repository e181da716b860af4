import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A call-back that was a request and no more becomes one that waits for support. */
export const callBacks: Migration = {
  async up(database) {
    await sql`alter table case_entry add column call_back jsonb`.execute(database)
    await sql`
    update support_case set call_back = call_back || jsonb_build_object(
      'id', gen_random_uuid(),
      'askedBy', jsonb_build_object('email', opened_by_email, 'name', opened_by_name),
      'status', 'requested',
      'call', null,
      'meetingUrl', null,
      'sequence', 0)
      where call_back is not null`.execute(database)
    await sql`
    update case_entry set call_back = support_case.call_back || '{"previous": null}'
      from support_case
      where number = case_number and kind = 'opened' and support_case.call_back is not null`.execute(database)
    await sql`
    update case_idempotency set case_as_opened = jsonb_set(case_as_opened, '{callBack}', call_back)
      from support_case
      where number = case_number and call_back is not null`.execute(database)
  },
}
