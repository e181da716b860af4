import { expect } from 'vitest'
import type { GuichetProcess } from '../support/guichet-process.ts'

export interface Suggestions {
  documentation: { id: string; title: { text: string }[] }[]
  community: { id: string }[]
  degraded: boolean
}

/** Many times the deadline for suggestions, and little against what a client of Elasticsearch waits by itself. */
const ANSWERED_WITHIN_MS = 3_000

/** What a person's browser asks of a running server. Each call rejects when no answer comes within a generous bound. */
export function asking(guichet: Pick<GuichetProcess, 'url'>) {
  async function ask(path: string, init: RequestInit = {}): Promise<Suggestions> {
    const response = await fetch(guichet.url + path, {
      ...init,
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as Suggestions
  }

  return {
    /** While a question is typed. */
    typed: (q: string) => ask(`/v1/suggestions?${new URLSearchParams({ site: 'pub_demo', q })}`),

    /** With the form filled in. */
    draft: (subject: string, description: string) =>
      ask('/v1/suggestions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ site: 'pub_demo', subject, description }),
      }),

    /** The status of sending the form. */
    async openCase(): Promise<number> {
      const token = await (await fetch(`${guichet.url}/demo/token?as=standard`)).text()
      const response = await fetch(`${guichet.url}/v1/cases`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({
          nature: 'problem',
          subject: 'No links',
          description: 'The widget shows none.',
        }),
      })
      return response.status
    },
  }
}
