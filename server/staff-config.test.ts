import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartUpError } from './start-up-error.ts'

const stated = {
  OIDC_ISSUER: 'https://id.example.com/tenant',
  OIDC_CLIENT_ID: 'guichet',
  OIDC_CLIENT_SECRET: 'a secret that is not repeated',
  OIDC_STAFF: 'group:Support Leads=admin, @Example.com=viewer:pub_a+pub_b,Ada@other.example=admin:pub_a',
}

describe('the configuration of the provider', () => {
  it('says who may come in, as what, and to which sites, in the order in which it was written', () => {
    expect(readConfig(stated).oidc).toEqual({
      issuer: new URL('https://id.example.com/tenant'),
      clientId: 'guichet',
      clientSecret: 'a secret that is not repeated',
      scope: 'openid email profile',
      groupsClaim: 'groups',
      label: 'id.example.com',
      rules: [
        { who: { group: 'Support Leads' }, role: 'admin', sites: 'all' },
        { who: { domain: 'example.com' }, role: 'viewer', sites: ['pub_a', 'pub_b'] },
        { who: { email: 'ada@other.example' }, role: 'admin', sites: ['pub_a'] },
      ],
    })
  })

  it('is none where nothing is stated', () => {
    expect(readConfig({}).oidc).toBeNull()
    expect(readConfig({}).trustedProxies).toBe(0)
  })

  it.each([
    [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER is missing'],
    [{ OIDC_ISSUER: 'http://id.example.com' }, 'OIDC_ISSUER is not valid'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is missing'],
    [{ OIDC_STAFF: '' }, 'OIDC_STAFF is missing'],
    [{ OIDC_STAFF: '@example.com' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_STAFF: '@example.com=owner' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_STAFF: '*=viewer' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_STAFF: '@=admin' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_STAFF: 'group:=admin' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_STAFF: '@example.com=admin:' }, 'OIDC_STAFF is not valid'],
    [{ OIDC_SCOPE: 'email' }, 'OIDC_SCOPE is not valid'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES is not valid'],
  ])('does not start with half of it, and repeats no value: %j', (change, problem) => {
    const read = () => readConfig({ ...stated, ...change })
    expect(read).toThrow(StartUpError)
    expect(read).toThrow(problem)
    expect(read).not.toThrow('a secret that is not repeated')
  })
})
