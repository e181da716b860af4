import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A fact for each intent, and sums over those of each day. `keep_before` guards days whose events are gone. */
export const rollUps: Migration = {
  async up(database) {
    await sql`
    create table intent_fact (
      site text not null,
      intent text not null,
      day date not null,
      started_at timestamptz not null,
      last_at timestamptz not null,
      outcome text not null,
      exclusion text,
      measured boolean not null,
      asked boolean not null,
      confirmed_at timestamptz,
      filed_at timestamptz,
      filed_within_week boolean not null,
      seconds_to_case integer,
      contact text,
      account text,
      plan text,
      arm text,
      page text,
      language text,
      source text,
      engine text,
      with_links boolean not null,
      with_opening boolean not null,
      links jsonb not null,
      primary key (site, intent)
    )`.execute(database)
    await sql`create index intent_fact_day on intent_fact (site, day, intent)`.execute(database)
    await sql`
    create index intent_fact_contact on intent_fact (site, contact, last_at) where contact is not null`.execute(
      database,
    )
    await sql`
    create table intent_day (
      site text not null,
      day date not null,
      dimension text not null,
      value text not null,
      intents integer not null,
      entitled integer not null,
      confirmed integer not null,
      reversed integer not null,
      filed integer not null,
      unknown integer not null,
      entitled_confirmed integer not null,
      entitled_reversed integer not null,
      entitled_filed integer not null,
      entitled_unknown integer not null,
      excluded integer not null,
      with_links integer not null,
      with_opening integer not null,
      filed_with_links integer not null,
      cases_without_events integer not null,
      primary key (site, dimension, day, value)
    )`.execute(database)
    await sql`
    create table link_day (
      site text not null,
      day date not null,
      article_id text not null,
      shown integer not null,
      opened integer not null,
      solved integer not null,
      filed_after integer not null,
      positions integer not null,
      position_sum integer not null,
      primary key (site, day, article_id)
    )`.execute(database)
    await sql`
    create table link_read_day (
      site text not null,
      day date not null,
      article_id text not null,
      seconds integer not null,
      readings integer not null,
      primary key (site, day, article_id, seconds)
    )`.execute(database)
    await sql`
    create table time_to_case_day (
      site text not null,
      day date not null,
      seconds integer not null,
      cases integer not null,
      primary key (site, day, seconds)
    )`.execute(database)
    await sql`create table roll_up_site (site text primary key, keep_before date not null)`.execute(database)
    await sql`
    create index support_case_opened on support_case (site, opened_at)
    include (channel, severity, status, respond_by, responded_at)`.execute(database)
  },
}
