/** Why a process leaves an index alone: another one looks after it. */
export type KeptElsewhereReason = keyof typeof MESSAGES

const MESSAGES = {
  read_only_key: 'The key may only read the search index: another process keeps it up to date.',
  newer_release: 'The search index was made by a newer release, which keeps it up to date.',
  being_built: 'Another process is building the search index anew.',
} as const

/** An index that this process does not keep. It goes on searching it; nothing is wrong. */
export class IndexKeptElsewhere extends Error {
  readonly code = 'index_kept_elsewhere'
  readonly reason: KeptElsewhereReason

  constructor(reason: KeptElsewhereReason) {
    super(MESSAGES[reason])
    this.name = 'IndexKeptElsewhere'
    this.reason = reason
  }
}
