import type { Audience } from '../../contract/vocabulary.ts'

export const SOURCE_KINDS = ['folder', 'jsonl', 'site', 'discourse'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Where articles come from, and how they are read. No secret is part of it. */
export interface SourceDefinition {
  name: string
  kind: SourceKind
  /** A real path of this machine, or an http(s) address. */
  address: string
  options: SourceOptions
  /** Seconds from the beginning of a run to the next one; null: it runs when somebody says so. */
  every: number | null
}

export interface SourceOptions {
  /** The language of pages that state none; null: nobody said. */
  lang: string | null
  /** Who may see pages that do not say so themselves. */
  audience: Audience[]
  /** Of a site the paths, of a forum the categories that are read; empty: all. */
  include: string[]
  exclude: string[]
  /** Where the pages of a folder or a file stand. */
  baseUrl: string | null
  /** What the ids of a folder's pages begin with. */
  idPrefix: string | null
}

/** A registered source, and how it fared. */
export interface Source extends SourceDefinition {
  lastRun: SourceRunRecord | null
  /** Runs in a row that could not read the source as a whole. */
  failedRuns: number
  nextRunAt: Date | null
  /** Since when a run is under way; null when none is. */
  runningSince: Date | null
}

export interface SourceRunRecord {
  startedAt: Date
  endedAt: Date
  outcome: 'done' | 'failed' | 'interrupted'
  /** Why it failed, in one line for the site owner. */
  problem: string | null
  /** Null when the source could not be read at all. */
  counts: { added: number; changed: number; unchanged: number; removed: number; failed: number } | null
}
