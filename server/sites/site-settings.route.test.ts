import { beforeEach, describe, expect, it } from 'vitest'
import { samplePerson } from '../../test/support/sample-people.ts'
import { otherSite, sampleSite, sampleSites } from '../../test/support/sample-site.ts'
import { type SampleStaff, staffHeaders, staffKey } from '../../test/support/sample-staff.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { signIdentity } from '../contacts/sign-identity.ts'
import { secretId } from './apply-settings.ts'
import { createLiveSites } from './live-sites.ts'
import { createSiteDirectory } from './site-directory.ts'

type Counter = Awaited<ReturnType<typeof createTestApp>>
let counter: Counter

beforeEach(async () => {
  counter = await createTestApp()
})

const PATH = `/v1/staff/sites/${sampleSite.id}`
const [newest = '', oldest = ''] = sampleSite.secrets

async function ask(method: string, path: string, body?: unknown, who: SampleStaff = 'admin') {
  const response = await counter.app.request(path, {
    method,
    headers: { ...staffHeaders(who), 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

const read = () => ask('GET', `${PATH}/settings`)
const change = (body: object) => ask('PUT', `${PATH}/settings`, body)

async function meStatus(secret: string): Promise<number> {
  const token = await signIdentity(samplePerson, { site: { ...sampleSite, secrets: [secret] }, now: testNow })
  const answer = await counter.app.request('/v1/me', { headers: { authorization: `Bearer ${token}` } })
  return answer.status
}

describe('the settings of a site', () => {
  it('are those of its file until the dashboard sets them, and say so', async () => {
    const { status, body } = await read()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      site: sampleSite.id,
      revision: 0,
      changedAt: null,
      origins: { value: sampleSite.origins, from: 'file' },
      holdout: { value: 0, from: 'file' },
      costPerCase: { value: null, from: 'file' },
    })
  })

  it('name what is pinned and leads to no article', async () => {
    const pinned = [
      { page: '/billing/*', articles: ['reindex', 'no-such-article'] },
      { query: 'sso', articles: ['https://docs.example.com/none', 'no-such-article'] },
    ]
    const missingArticles = ['no-such-article', 'https://docs.example.com/none']
    expect((await change({ revision: 0, pinned })).body).toMatchObject({ missingArticles })
    expect((await read()).body).toMatchObject({ missingArticles })
    expect((await ask('POST', `${PATH}/secrets`)).body).toMatchObject({ settings: { missingArticles } })
  })

  it('hold at once where they are set, and go back to the file', async () => {
    const origins = ['https://new.example.com']
    const set = await change({ revision: 0, origins, costPerCase: { amount: 20, currency: 'EUR' } })
    expect(set.body).toMatchObject({
      revision: 1,
      changedBy: 'admin@support.example',
      changedAt: testNow.toISOString(),
      origins: { value: origins, from: 'dashboard' },
      costPerCase: { value: { amount: 20, currency: 'EUR' }, from: 'dashboard' },
      holdout: { from: 'file' },
    })
    const from = async (origin: string) => {
      const answer = await counter.app.request(`/v1/site?site=${sampleSite.id}`, { headers: { origin } })
      return answer.status
    }
    expect(await from('https://new.example.com')).toBe(200)
    expect(await from('https://console.example.com')).toBe(403)

    const back = await change({ revision: 1, origins: null })
    expect(back.body).toMatchObject({
      origins: { value: sampleSite.origins, from: 'file' },
      costPerCase: { from: 'dashboard' },
    })
    expect(await from('https://console.example.com')).toBe(200)
  })

  it('are not changed by who has read them before somebody else changed them', async () => {
    const [first, second] = await Promise.all([
      change({ revision: 0, holdout: 0.1 }),
      change({ revision: 0, holdout: 0.2 }),
    ])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    const refused = [first, second].find(({ status }) => status === 409)
    expect(refused?.body.code).toBe('settings_changed')
    expect((await change({ revision: 0, holdout: 0.3 })).status).toBe(409)
    expect((await read()).body.revision).toBe(1)
  })

  it.each([
    { origins: [] },
    { origins: ['https://example.com/path'] },
    { origins: ['*'] },
    { holdout: 0.6 },
    { holdout: -0.1 },
    { costPerCase: { amount: 20, currency: '€' } },
    { eventRetentionDays: 1 },
    { pinned: [{ articles: ['a'] }] },
    { theme: { accent: 'red' } },
    { theme: { accent: '#0b6157;}' } },
    { secrets: ['x'] },
    { revokedSecrets: [] },
  ])('refuse what makes no sense, as the sites file does: %j', async (body) => {
    expect(await change({ revision: 0, ...body })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
    expect((await read()).body.revision).toBe(0)
  })

  it('are of one site', async () => {
    await change({ revision: 0, holdout: 0.2 })
    const other = await ask('GET', `/v1/staff/sites/${otherSite.id}/settings`)
    expect(other.body).toMatchObject({ revision: 0, holdout: { value: 0 } })
  })

  it('and each change of them are noted: who, what, and no value of it', async () => {
    await change({ revision: 0, holdout: 0.2 })
    const { body } = await ask('POST', `${PATH}/secrets`)
    expect(counter.settings.audit).toEqual([
      {
        at: testNow,
        actor: 'admin@support.example',
        action: 'settings_changed',
        site: sampleSite.id,
        details: { revision: 1, changed: ['holdout'] },
      },
      {
        at: testNow,
        actor: 'admin@support.example',
        action: 'secret_added',
        site: sampleSite.id,
        details: { revision: 2, id: secretId(body.secret) },
      },
    ])
  })

  it('are read by a viewer, and set by administrators alone', async () => {
    expect((await ask('GET', `${PATH}/settings`, undefined, 'viewer')).status).toBe(200)
    const { app } = counter
    expect((await app.request(`${PATH}/settings`, { headers: staffKey })).status).toBe(200)
    expect((await ask('PUT', `${PATH}/settings`, { revision: 0, holdout: 0.1 }, 'viewer')).status).toBe(403)
  })
})

describe('the secrets of a site', () => {
  it('are never shown again: a name, and how they end', async () => {
    const { body } = await ask('POST', `${PATH}/secrets`)
    expect(body.secret).toMatch(/^[\w-]{86}$/)
    const text = JSON.stringify((await read()).body)
    for (const secret of [body.secret, newest, oldest]) {
      expect(text).not.toContain(secret)
      expect(text).toContain(secret.slice(-4))
    }
    expect(JSON.stringify(counter.settings.audit) + counter.logged.join()).not.toContain(body.secret)
  })

  it('are replaced without anybody being signed out: the new one first, the old one until it is revoked', async () => {
    const { status, body } = await ask('POST', `${PATH}/secrets`)
    expect(status).toBe(201)
    expect(body.settings.secrets.map(({ from, end }: { from: string; end: string }) => [from, end])).toEqual([
      ['dashboard', body.secret.slice(-4)],
      ['file', newest.slice(-4)],
      ['file', oldest.slice(-4)],
    ])
    expect([await meStatus(body.secret), await meStatus(newest)]).toEqual([200, 200])

    const revoked = await ask('DELETE', `${PATH}/secrets/${secretId(newest)}`)
    expect(revoked.body.secrets).toHaveLength(2)
    expect([await meStatus(body.secret), await meStatus(newest), await meStatus(oldest)]).toEqual([
      200, 401, 200,
    ])
  })

  it('that were added here are gone when they are revoked', async () => {
    const { body } = await ask('POST', `${PATH}/secrets`)
    await ask('DELETE', `${PATH}/secrets/${secretId(body.secret)}`)
    expect(JSON.stringify(await counter.settings.find(sampleSite.id))).not.toContain(body.secret)
    expect(await meStatus(body.secret)).toBe(401)
  })

  it('that are not there cannot be revoked', async () => {
    for (const id of ['nothing', secretId('x'), newest]) {
      expect((await ask('DELETE', `${PATH}/secrets/${encodeURIComponent(id)}`)).body.code).toBe(
        'secret_not_found',
      )
    }
  })

  it('are never all revoked where nothing else says who is asking', async () => {
    const path = `/v1/staff/sites/${otherSite.id}/secrets`
    const only = secretId(otherSite.secrets[0] ?? '')
    expect(await ask('DELETE', `${path}/${only}`)).toMatchObject({
      status: 409,
      body: { code: 'last_secret' },
    })
    await ask('POST', path)
    expect((await ask('DELETE', `${path}/${only}`)).status).toBe(200)
  })

  it('added at the same moment are all there', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask('POST', `${PATH}/secrets`)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await read()).body.secrets).toHaveLength(6)
  })
})

describe('another server', () => {
  it('goes by what was set as soon as it looks, and keeps to it while the store is away', async () => {
    const store = counter.settings
    let isAway = false
    const there = createLiveSites([...sampleSites.all()], {
      revisions: async () => {
        if (isAway) throw new Error('away')
        return store.revisions()
      },
      find: (site) => store.find(site),
    })
    await change({ revision: 0, holdout: 0.25 })
    expect(there.find(sampleSite.id)?.holdout).toBe(0)
    await there.refresh()
    expect(there.find(sampleSite.id)?.holdout).toBe(0.25)
    expect(there.all().map(({ id }) => id)).toEqual([sampleSite.id, otherSite.id])
    isAway = true
    await expect(there.refresh()).rejects.toThrow('away')
    expect(there.find(sampleSite.id)?.holdout).toBe(0.25)
  })

  it('starts with what was set before, over what its file says now', async () => {
    await change({ revision: 0, holdout: 0.25 })
    const edited = createSiteDirectory([{ ...sampleSite, holdout: 0.4, name: 'Renamed' }])
    const there = createLiveSites([...edited.all()], counter.settings)
    await there.refresh()
    expect(there.find(sampleSite.id)).toMatchObject({ holdout: 0.25, name: 'Renamed' })
  })
})

describe('the look that is set on the dashboard', () => {
  it('is told to the widget, and is none until it is set', async () => {
    const told = async () => {
      const answer = await counter.app.request(`/v1/site?site=${sampleSite.id}`)
      return (await answer.json()).theme
    }
    expect(await told()).toBeUndefined()
    await change({ revision: 0, theme: { accent: '#7a1f5c', radiusPx: 0 } })
    expect(await told()).toEqual({
      scheme: 'auto',
      styles: ':host{--site-accent:#7a1f5c;--site-radius:0px;}',
    })
  })
})
