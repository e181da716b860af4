import type { CaseDetail, CaseList, CaseSummary, NewCaseInput } from '../../server/contract/types.ts'
import type { DEMO_PEOPLE } from '../../server/demo/demo-people.ts'

export interface DemoClient {
  /** Rejects when the server goes away; `text` is the body to the character. */
  post(newCase: NewCaseInput, key: string): Promise<{ status: number; text: string; opened: CaseSummary }>
  list(): Promise<CaseSummary[]>
  read(number: string): Promise<CaseDetail>
}

/** A person of the demo, signed in at a running server. */
export async function demoClient(url: string, as: keyof typeof DEMO_PEOPLE): Promise<DemoClient> {
  const token = await (await fetch(`${url}/demo/token?as=${as}`)).text()
  const headers = { authorization: `Bearer ${token}` }
  const get = async (path: string) => (await fetch(url + path, { headers })).json()
  return {
    async post(newCase, key) {
      const answer = await fetch(`${url}/v1/cases`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(newCase),
      })
      const text = await answer.text()
      return { status: answer.status, text, opened: JSON.parse(text) }
    },
    list: async () => ((await get('/v1/cases')) as CaseList).cases,
    read: (number) => get(`/v1/cases/${number}`),
  }
}

/** What the demo's premium contact may file. */
export const demoCase: NewCaseInput = {
  engine: 'boutique-fr',
  nature: 'problem',
  severity: 1,
  subject: 'Search is empty',
  description: 'Since this morning every search is empty.',
}
