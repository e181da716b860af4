import { ControlError } from './control-error.ts'

/** Where the control channel of a running server listens, and the token that opens it. */
export interface ControlAddress {
  url: string
  token: string
}

/**
 * Asks the running server that holds the store; `path` is below `/control/`.
 *
 * Errors: `ControlError` when the server goes away or refuses.
 */
export async function askRunningServer(
  { url, token }: ControlAddress,
  path: string,
  asked: unknown,
): Promise<Response> {
  const response = await fetch(`${url}/control/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  }).catch(serverHasGone)
  if (response.ok) return response
  throw new ControlError(`The running Guichet server could not do it (${response.status}).`)
}

export function serverHasGone(cause: unknown): never {
  throw new ControlError('The running Guichet server stopped answering; run the command again.', { cause })
}
