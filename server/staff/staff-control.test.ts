import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryStaffStore } from '../../test/support/memory-staff-store.ts'
import { sampleMember } from '../../test/support/sample-staff.ts'
import { testNow } from '../../test/support/test-app.ts'
import { ControlError } from '../control/control-error.ts'
import { type Listener, listen } from '../http/listen.ts'
import { requireToken } from '../http/require-token.ts'
import { createStaffAdministration, type StaffAdministration } from './staff-administration.ts'
import { remoteStaff, staffControl } from './staff-control.ts'

let listener: Listener
let store: MemoryStaffStore
let here: StaffAdministration
let there: StaffAdministration

beforeEach(async () => {
  store = new MemoryStaffStore()
  here = createStaffAdministration(store, () => testNow)
  const app = new Hono()
  app.use(requireToken('the-token'))
  app.route('/control/staff', staffControl(here))
  listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  there = remoteStaff({ url: `http://127.0.0.1:${listener.port}`, token: 'the-token' })
})
afterEach(() => listener.close())

const ada = {
  email: 'ada@support.example',
  name: 'Ada',
  role: 'admin' as const,
  sites: ['pub_a'],
  passwordHash: 'hash',
}

describe('the support team, reached through the server that holds the store', () => {
  it('is what it is there, dates and all', async () => {
    expect(await there.add(ada)).toBe(true)
    expect(await there.add(ada)).toBe(false)
    await store.putFromProvider({
      ...sampleMember('viewer', testNow),
      way: { kind: 'oidc', issuer: 'https://id.example', subject: 's', emailVerified: true, groups: ['g'] },
    })
    expect(await there.members()).toEqual(await here.members())
    expect(await there.members()).toHaveLength(2)
    expect(await there.setPassword(ada.email, 'another')).toBe(true)
    expect((await store.findLocal(ada.email))?.way.hash).toBe('another')
    const { id, token } = await there.addKey({ name: 'sheet', sites: 'all' })
    expect(token).toMatch(/^guichet_staff_[\w-]{43}$/)
    expect(await there.revokeKey(id)).toBe(true)
    expect(await there.keys()).toEqual(await here.keys())
    expect(await there.remove(ada.email)).toBe(1)
    expect(await there.auditTrail(10)).toEqual(await here.auditTrail(10))
    expect((await there.auditTrail(1)).map(({ action }) => action)).toEqual(['member_removed'])
  })

  it('is for nobody without the token, and says in one line that the server refuses or has gone', async () => {
    const stranger = remoteStaff({ url: `http://127.0.0.1:${listener.port}`, token: 'nonsense' })
    await expect(stranger.add(ada)).rejects.toThrow(ControlError)
    expect(await store.members()).toEqual([])
    await listener.close()
    await expect(there.members()).rejects.toThrow(/stopped answering/)
  })
})
