import { Hono } from 'hono'
import { z } from 'zod'
import { type CaseAnswer, type CaseAnswerOutcome, caseAnswer, type RecordCaseAnswer } from './case-answers.ts'

/** The running server could not record it; one line for the person who runs the command. */
export class CaseAnswerError extends Error {}

/** Lets `guichet answered` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function caseAnswerControl(record: RecordCaseAnswer): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const request = caseAnswer.safeParse(await c.req.json())
    if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
    return c.json(await record(request.data))
  })
  return app
}

/**
 * Asks the running server that holds the store (`caseAnswerControl`).
 *
 * @throws {CaseAnswerError} when the server goes away or refuses.
 */
export async function remoteCaseAnswer(
  { url, token }: { url: string; token: string },
  answer: CaseAnswer,
): Promise<CaseAnswerOutcome> {
  const response = await fetch(`${url}/control/case-answers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  }).catch((cause: unknown) => {
    throw new CaseAnswerError('The running Guichet server stopped answering; run the command again.', {
      cause,
    })
  })
  if (response.ok) return (await response.json()) as CaseAnswerOutcome
  throw new CaseAnswerError(`The running Guichet server could not record it (${response.status}).`)
}
