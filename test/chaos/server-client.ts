import type { CaseDetail, CaseList, CaseSummary } from '../../server/contract/types.ts'
import type { ChaosSite } from './chaos-site.ts'
import type { Operation } from './ledger.ts'

/** The server went away before it answered, or in the middle of its answer. */
export class ServerGone extends Error {}

export interface Acknowledgement {
  caseNumber: string
  /** The server had done it before, and was killed before it could say so. */
  replayed: boolean
  /** To the character. */
  answer: string
}

export interface ServerClient {
  /**
   * Resolves once the server has acknowledged it.
   *
   * @throws {ServerGone}
   */
  ask(operation: Operation): Promise<Acknowledgement>
  listCases(): Promise<CaseList['cases']>
  readCase(number: string): Promise<CaseDetail>
}

export async function serverClient(url: string, site: ChaosSite): Promise<ServerClient> {
  const authorization = `Bearer ${await site.token()}`

  async function call(path: string, init: RequestInit = {}): Promise<{ answer: string; replayed: boolean }> {
    let answer: { status: number; text: string }
    try {
      const response = await fetch(url + path, init)
      answer = { status: response.status, text: await response.text() }
    } catch (cause) {
      throw new ServerGone('The server went away', { cause })
    }
    if (answer.status >= 300) throw new Error(`${path} was answered by ${answer.status}: ${answer.text}`)
    return { answer: answer.text, replayed: answer.status === 200 }
  }

  const post = (path: string, key: string, body: object) =>
    call(path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })

  const read = async (path: string) => JSON.parse((await call(path, { headers: { authorization } })).answer)

  return {
    async ask({ kind, name, caseNumber }) {
      if (caseNumber === null) {
        const about = { engine: 'shop', nature: 'problem', severity: 3, subject: name, description: name }
        const opened = await post('/v1/cases', name, about)
        return { caseNumber: (JSON.parse(opened.answer) as CaseSummary).number, ...opened }
      }
      if (kind === 'reply') {
        return { caseNumber, ...(await post(`/v1/cases/${caseNumber}/replies`, name, { text: name })) }
      }
      const body = JSON.stringify({
        site: site.id,
        case: caseNumber,
        kind: 'reply',
        text: name,
        author: { name: 'Sam' },
      })
      const headers = { 'content-type': 'application/json', ...site.signWebhook(name, body) }
      return { caseNumber, ...(await call('/v1/desk/replies', { method: 'POST', headers, body })) }
    },
    listCases: async () => ((await read('/v1/cases')) as CaseList).cases,
    readCase: async (number) => (await read(`/v1/cases/${number}`)) as CaseDetail,
  }
}
