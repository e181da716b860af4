import { request } from 'node:http'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ControlAddress } from '../../control/ask-running-server.ts'
import { IndexTargetError } from './index-target-error.ts'

/**
 * Asks the running server that holds the store. By `node:http`, as `fetch` gives up after five minutes and a large index
 * may take longer to settle.
 *
 * Errors: rejects with `IndexTargetError` when the server goes away or refuses.
 */
export async function controlRequest(
  { url, token }: ControlAddress,
  method: 'GET' | 'POST',
  path: string,
  body: Iterable<string> = [],
): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const outgoing = request(`${url}/control/index${path}`, { method, headers })
  const { promise: answered, resolve, reject } = Promise.withResolvers<unknown>()
  outgoing.on('error', reject)
  outgoing.on('response', (response) => {
    json(response).then((answer) => {
      if (response.statusCode === 200) resolve(answer)
      else reject(new IndexTargetError(refusal(response.statusCode, answer)))
    }, reject)
  })
  try {
    const [answer] = await Promise.all([answered, pipeline(Readable.from(body), outgoing)])
    return answer
  } catch (error) {
    if (error instanceof IndexTargetError) throw error
    throw new IndexTargetError('The running Guichet server stopped answering; run the command again.', {
      cause: error,
    })
  }
}

function refusal(status: number | undefined, answer: unknown): string {
  return status === 401
    ? 'The running Guichet server does not take the token in its data folder; restart the server.'
    : `The running Guichet server refused the pages (${status}): ${JSON.stringify(answer)}`
}
