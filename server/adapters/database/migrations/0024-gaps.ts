import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The topics themselves are worked out from what was asked; kept is what somebody said of one, and what came of it. */
export const gaps: Migration = {
  async up(database) {
    await sql`
    create table gap_mark (
      site text not null,
      topic text not null,
      at timestamptz not null,
      done_by text not null,
      article_ids jsonb not null,
      question_keys jsonb not null,
      asked integer,
      answered_before integer,
      answered_now integer,
      asked_at timestamptz,
      asked_revision bigint,
      primary key (site, topic)
    )`.execute(database)
  },
}
