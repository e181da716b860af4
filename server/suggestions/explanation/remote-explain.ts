import type { ControlAddress } from '../../control/ask-running-server.ts'
import type { ExplainRequest } from './explain-request.ts'
import type { Explanation } from './explanation.ts'

/** The running server could not explain; one line for the person who runs the command. */
export class ExplainError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExplainError'
  }
}

/**
 * Asks the running server that holds the store (`explainControl`).
 *
 * @throws {ExplainError} when the server goes away or refuses.
 */
export async function remoteExplain(
  { url, token }: ControlAddress,
  request: ExplainRequest,
  signal: AbortSignal,
): Promise<Explanation> {
  const response = await fetch(`${url}/control/explain`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause
    throw new ExplainError('The running Guichet server stopped answering; run the command again.', { cause })
  })
  if (response.ok) return (await response.json()) as Explanation
  const { error } = (await response.json().catch(() => ({}))) as { error?: string }
  throw new ExplainError(`The running Guichet server could not explain: ${error ?? response.status}`)
}
