import { describe, expect, it } from 'vitest'
import { samplePerson } from '../../../test/support/sample-people.ts'
import { sampleRequests } from '../../../test/support/sample-requests.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../../test/support/test-app.ts'
import { signIdentity } from '../sign-identity.ts'

async function counter() {
  const time = { now: testNow }
  const { app, logouts } = await createTestApp({ clock: () => time.now })
  const sign = (person = samplePerson) => signIdentity(person, { site: sampleSite, now: time.now })
  async function ask(path: string, token: string, method = 'GET') {
    const answer = await app.request(path, { method, headers: { authorization: `Bearer ${token}` } })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const passSeconds = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1000)
  }
  return { ask, sign, passSeconds, logouts }
}

describe('POST /v1/logout', () => {
  it('ends what the token was good for, on every route, and in other tabs', async () => {
    const { ask, sign, passSeconds } = await counter()
    const inAnotherTab = await sign()
    passSeconds(5)
    const token = await sign()
    passSeconds(5)
    expect(await ask('/v1/logout', token, 'POST')).toMatchObject({ status: 204, body: null })
    for (const former of [token, inAnotherTab]) {
      for (const path of ['/v1/me', '/v1/cases', sampleRequests.getSuggestions.path]) {
        expect(await ask(path, former)).toMatchObject({ status: 401, body: { code: 'token_expired' } })
      }
    }
  })

  it('lets the next person, and the same one who signs in again, go on', async () => {
    const { ask, sign, passSeconds } = await counter()
    await ask('/v1/logout', await sign(), 'POST')
    const next = await sign({ ...samplePerson, subject: 'person-2', email: 'grace@acme.example' })
    expect((await ask('/v1/me', next)).body.contact.email).toBe('grace@acme.example')
    passSeconds(1)
    expect((await ask('/v1/me', await sign())).body.contact.email).toBe(samplePerson.email)
  })
})

describe('while the store cannot say who has logged out', () => {
  it('answers suggestions as if nobody had signed in, for no cache to keep, and nothing that needs a person', async () => {
    const { ask, sign, logouts } = await counter()
    logouts.find = () => Promise.reject(new Error('The store is down.'))
    const token = await sign()
    expect((await ask('/v1/me', token)).status).toBeGreaterThanOrEqual(500)
    const suggestions = await ask(sampleRequests.getSuggestions.path, token)
    expect(suggestions.status).toBe(200)
    expect(suggestions.headers.get('cache-control')).toBe('private, no-store')
  })
})
