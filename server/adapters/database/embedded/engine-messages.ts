/** What the server's thread asks of the engine's thread, one at a time. */
export type EngineRequest =
  | { kind: 'query'; sql: string; parameters: readonly unknown[] }
  /** Several statements without parameters; the rows of all of them. */
  | { kind: 'exec'; sql: string }
  | { kind: 'close' }

export interface EngineResult {
  rows: Record<string, unknown>[]
  affectedRows: number
}

/** PostgreSQL's error, with its SQLSTATE. */
export interface EngineFailure {
  message: string
  code?: string
  detail?: string
  constraint?: string
}

export type EngineReply = { ok: true; result: EngineResult } | { ok: false; failure: EngineFailure }

/** Sent once, before any reply. `log` is what the engine printed last. */
export type EngineStart = { started: true } | { started: false; message: string; log: string[] }
