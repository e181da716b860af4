import { Hono } from 'hono'
import { z } from 'zod'
import { askRunningServer, type ControlAddress } from '../control/ask-running-server.ts'
import { type CaseAnswer, type CaseAnswerOutcome, caseAnswer, type RecordCaseAnswer } from './case-answers.ts'

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

/** Asks the running server that holds the store (`caseAnswerControl`). Errors: as `askRunningServer`'s. */
export async function remoteCaseAnswer(
  control: ControlAddress,
  answer: CaseAnswer,
): Promise<CaseAnswerOutcome> {
  return (await askRunningServer(control, 'case-answers', answer)).json() as Promise<CaseAnswerOutcome>
}
