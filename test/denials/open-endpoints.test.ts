import { describe, expect, it } from 'vitest'
import { endpoints } from '../../server/contract/endpoints.ts'
import { type EndpointName, endpointNames, openCounter } from '../support/denial-counter.ts'
import { sampleRequests } from '../support/sample-requests.ts'
import { sampleSite } from '../support/sample-site.ts'
import { createTestApp } from '../support/test-app.ts'

type Open = {
  [Name in EndpointName]: (typeof endpoints)[Name] extends { identity: 'none' } ? Name : never
}[EndpointName]

/** Why an endpoint asks for no token. One that is not here does not compile. */
const GUARDED_BY: Record<Open, 'nothing: it is public' | 'limits' | 'code' | 'signature' | 'password'> = {
  postUnmeasured: 'limits',
  getSite: 'nothing: it is public',
  postEmailCode: 'limits',
  postEmailCodeVerification: 'code',
  postDeskReply: 'signature',
  postDeskFile: 'signature',
  getStaffSignIn: 'nothing: it is public',
  postStaffSignIn: 'password',
}

const open = Object.keys(GUARDED_BY) as Open[]
/** The support team's are asked by no page of the site. */
const namingTheirSite = endpointNames.filter(
  (name) =>
    endpoints[name].identity !== 'staff' && JSON.stringify(sampleRequests[name]).includes(sampleSite.id),
)
const signed = open.filter((name) => GUARDED_BY[name] === 'signature')

describe.each(open)('%s', (name) => {
  it('believes no token, and so refuses none', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    const without = await ask()
    for (const authorization of ['Bearer nonsense', 'Basic YWRhOnNlY3JldA==']) {
      const { status, text } = await ask({ headers: { authorization } })
      expect({ status, text }).toEqual({ status: without.status, text: without.text })
    }
    // A password that is right has signed somebody in.
    if (GUARDED_BY[name] !== 'password') expect(await state()).toEqual(before)
  })
})

describe.each(namingTheirSite.filter((name) => !signed.some((other) => other === name)))('%s', (name) => {
  const { path, body } = sampleRequests[name]
  const elsewhere = (site: string) => ({
    path: path.replace(sampleSite.id, site),
    ...(body !== undefined && { body: JSON.stringify(body).replaceAll(sampleSite.id, site) }),
  })

  it('is for sites that there are, named as such', async () => {
    const { app } = await createTestApp()
    for (const [site, code] of [
      ['pub_nobody', 'site_not_found'],
      ['constructor', 'site_not_found'],
      ['a b', 'invalid_input'],
    ] as const) {
      const { path: at, ...request } = elsewhere(site)
      const answer = await app.request(at, {
        method: endpoints[name].method,
        headers: { 'content-type': 'application/json' },
        ...request,
      })
      expect(await answer.json()).toMatchObject({ code })
    }
  })

  it('is for the pages of the site', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    expect(await ask({ headers: { origin: 'https://evil.example' } })).toMatchObject({
      status: 403,
      body: { code: 'origin_not_allowed' },
    })
    expect(await state()).toEqual(before)
  })
})

describe.each(signed)('%s', (name) => {
  it('is refused without a signature, whether or not there is a desk, or a case', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    const refused = await ask()
    expect(refused).toMatchObject({ status: 401, body: { code: 'signature_invalid' } })
    const invented = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1780930800',
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
    }
    for (const headers of [invented, { ...invented, 'webhook-signature': '' }]) {
      expect((await ask({ headers })).text).toBe(refused.text)
    }
    expect((await ask({ body: {} })).text).toBe(refused.text)
    expect(await state()).toEqual(before)
  })
})

describe('the table of endpoints', () => {
  it('has every route of /v1 that is served', async () => {
    const { app } = await createTestApp()
    const served = app.routes
      .filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL' && method !== 'OPTIONS')
      .map(({ path, method }) => `${method} ${path.replace('{.+}', '')}`)
    const stated = Object.values(endpoints).map(
      ({ path, method }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(served.toSorted()).toEqual(stated.toSorted())
  })
})
