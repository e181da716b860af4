import type { CaseDetail, CaseList } from '../../server/contract/types.ts'
import type { ChaosSite } from './chaos-site.ts'
import type { Operation } from './ledger.ts'

/** The server went away before it answered, or in the middle of its answer. */
export class ServerGone extends Error {}

export interface ServerClient {
  /**
   * Resolves to the number of the case once the server has acknowledged it.
   *
   * @throws {ServerGone}
   */
  ask(operation: Operation): Promise<string>
  listCases(): Promise<CaseList['cases']>
  readCase(number: string): Promise<CaseDetail>
}

export async function serverClient(url: string, site: ChaosSite): Promise<ServerClient> {
  const authorization = `Bearer ${await site.token()}`

  async function call(path: string, init: RequestInit = {}): Promise<unknown> {
    let answer: { status: number; text: string }
    try {
      const response = await fetch(url + path, init)
      answer = { status: response.status, text: await response.text() }
    } catch (cause) {
      throw new ServerGone('The server went away', { cause })
    }
    if (answer.status >= 300) throw new Error(`${path} was answered by ${answer.status}: ${answer.text}`)
    return JSON.parse(answer.text)
  }

  const post = (path: string, key: string, body: object) =>
    call(path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })

  const read = (path: string) => call(path, { headers: { authorization } })

  return {
    async ask({ kind, name, caseNumber }) {
      switch (kind) {
        case 'case': {
          const about = { engine: 'shop', nature: 'problem', severity: 3, subject: name, description: name }
          return ((await post('/v1/cases', name, about)) as { number: string }).number
        }
        case 'reply':
          await post(`/v1/cases/${caseNumber}/replies`, name, { text: name })
          return caseNumber ?? ''
        case 'answer': {
          const body = JSON.stringify({
            site: site.id,
            case: caseNumber,
            kind: 'reply',
            text: name,
            author: { name: 'Sam' },
          })
          const headers = { 'content-type': 'application/json', ...site.signWebhook(name, body) }
          await call('/v1/desk/replies', { method: 'POST', headers, body })
          return caseNumber ?? ''
        }
      }
    },
    listCases: async () => ((await read('/v1/cases')) as CaseList).cases,
    readCase: async (number) => (await read(`/v1/cases/${number}`)) as CaseDetail,
  }
}
