import type { Logger } from 'pino'
import type { SourceMemory } from './source-memory.ts'

/** What a reader that fetches its pages is given for one run. */
export interface SourceRun {
  memory: SourceMemory
  /** Aborts when the run is to stop: the reader ends or rejects, and what it has yielded stays. */
  signal: AbortSignal
  log: Pick<Logger, 'info' | 'warn'>
}
