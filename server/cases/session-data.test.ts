import { describe, expect, it } from 'vitest'
import { samplePerson } from '../../test/support/sample-people.ts'
import { sampleRequests } from '../../test/support/sample-requests.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { signIdentity } from '../contacts/sign-identity.ts'
import { caseDetail } from '../contract/schemas/cases.ts'

async function open(sessionData: unknown) {
  const { app } = await createTestApp()
  const token = await signIdentity(samplePerson, { site: sampleSite, now: testNow })
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': 'key-1',
  }
  const body = JSON.stringify({ ...(sampleRequests.postCase.body as object), diagnostics: { sessionData } })
  const response = await app.request('/v1/cases', { method: 'POST', headers, body })
  const answer = await response.json()
  const kept = async () => {
    const read = await app.request(`/v1/cases/${answer.number}`, { headers })
    return caseDetail.parse(await read.json()).diagnostics?.sessionData
  }
  return { status: response.status, answer, kept }
}

describe('what a page states of the session', () => {
  it('is kept with the case', async () => {
    const { status, kept } = await open({ plan: 'pro', 'Items in the cart': '3' })
    expect(status).toBe(201)
    expect(await kept()).toEqual({ plan: 'pro', 'Items in the cart': '3' })
  })

  it('is one line each, which turns nothing around and looks like nothing else', async () => {
    const { kept } = await open({ ' a\u202Eb ': 'pro\nSeverity: 1 Urgent\u0007' })
    expect(await kept()).toEqual({ ab: 'pro Severity: 1 Urgent' })
  })

  it('may have a name that means something to JavaScript', async () => {
    const { status, kept } = await open(JSON.parse('{"constructor":"a","toString":"b"}'))
    expect(status).toBe(201)
    expect(await kept()).toEqual({ constructor: 'a', toString: 'b' })
  })

  it.each([
    ['too many', Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`key ${at}`, '']))],
    ['a name that is too long', { ['k'.repeat(101)]: '' }],
    ['a value that is too long', { key: 'v'.repeat(501) }],
    ['a name of nothing', { ' ': 'v' }],
    ['no text', { key: { nested: true } }],
    ['a list', ['a']],
  ])('is refused when it is %s', async (_, sessionData) => {
    const { status, answer } = await open(sessionData)
    expect(status).toBe(422)
    expect(answer.code).toBe('invalid_input')
    expect(answer.errors[0].field).toMatch(/^diagnostics\.sessionData/)
  })
})
