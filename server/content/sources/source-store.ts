import type { Source, SourceDefinition, SourceRunRecord } from './source.ts'
import type { Remembrance, SourceMemory } from './source-memory.ts'

/** A run's hold on its source: nobody else runs it until the hold ends or is no longer extended. */
export interface RunHold {
  /** Names the run; no two have one name. */
  owner: string
  seconds: number
}

export type BeginOutcome = 'begun' | 'unknown_source' | { heldBy: string }

/**
 * The sources that articles come from, and what their readers remember.
 * One suite (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface SourceStore {
  /**
   * Adds the source, or gives the known one this definition; `every` undefined leaves its schedule as it is. When it is to
   * be read in another way, all its pages are to be read anew. A scheduled source is due at once.
   */
  register(definition: Omit<SourceDefinition, 'every'> & { every?: number | null | undefined }): Promise<void>
  /** By name. */
  list(): Promise<Source[]>
  find(name: string): Promise<Source | null>
  /** Forgets the source and what is remembered of it; its articles are the caller's to remove. False: unknown. */
  remove(name: string): Promise<boolean>
  /** Has every page read anew at the next run. */
  forget(name: string): Promise<void>

  /** Scheduled sources whose next run has come, and that nobody runs. */
  due(now: Date): Promise<string[]>
  /** Takes the source for one run, or says who has it; `insteadOf` is a holder that is known to be dead. */
  begin(name: string, hold: RunHold, insteadOf?: string): Promise<BeginOutcome>
  /** False: the hold was lost, and the run has to stop. */
  extend(name: string, hold: RunHold): Promise<boolean>
  /** Ends the hold and keeps how the run went; nothing when the hold was lost. */
  end(
    name: string,
    owner: string,
    run: { record: SourceRunRecord; failedRuns: number; nextRunAt: Date | null },
  ): Promise<void>

  memory(name: string): Promise<SourceMemory>
  /** Rejects when the source is not registered. */
  remember(name: string, learned: Remembrance): Promise<void>
}
