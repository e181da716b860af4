import type { ErrorCode, Problem } from './contract.ts'

/**
 * Why a call failed, by what can be done about it:
 * - `network`, `timeout`, `unavailable`: nothing is known about the outcome; the same call may be made again.
 * - `identity`: no token, or none that is still accepted, even after a renewal: sign in.
 * - `refused`: the server has decided; the same call gets the same answer.
 * - `aborted`: we stopped it ourselves.
 */
export type HelpApiErrorKind = 'network' | 'timeout' | 'unavailable' | 'identity' | 'refused' | 'aborted'

export class HelpApiError extends Error {
  readonly kind: HelpApiErrorKind
  /** Null where no problem document came back. */
  readonly code: ErrorCode | null
  readonly fields: NonNullable<Problem['errors']>
  /** What to quote to support. */
  readonly requestId: string | null

  constructor(kind: HelpApiErrorKind, problem?: Partial<Problem>) {
    super(`Guichet: ${problem?.code ?? kind}`)
    this.name = 'HelpApiError'
    this.kind = kind
    this.code = problem?.code ?? null
    this.fields = problem?.errors ?? []
    this.requestId = problem?.requestId ?? null
  }
}

/** Whether the server may have carried out the call although no answer came. */
export function isOutcomeUnknown({ kind }: Pick<HelpApiError, 'kind'>): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'unavailable'
}

/** The error of an answer that is not 2xx. A body that is no problem document (a proxy's page) tells nothing. */
export async function readProblem(response: Response): Promise<HelpApiError> {
  return problemOf(response.status, await response.json().catch(() => null))
}

export function problemOf(status: number, body: unknown): HelpApiError {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  if (status === 401) return new HelpApiError('identity', problem)
  // 408, 425 and 429 come from proxies as often as from us: the call was not carried out to its end.
  const mayRetry = status >= 500 || [408, 425, 429].includes(status)
  return new HelpApiError(mayRetry ? 'unavailable' : 'refused', problem)
}

/** For a `catch`: what is no `HelpApiError` is a fault of ours, and is treated as a call without an answer. */
export function toHelpApiError(error: unknown): HelpApiError {
  return error instanceof HelpApiError ? error : new HelpApiError('network')
}
