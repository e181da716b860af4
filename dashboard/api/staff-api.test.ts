import { describe, expect, it, vi } from 'vitest'
import { createStaffApi } from './staff-api.ts'

const answering = (status: number, body: string) => async () =>
  new Response(status === 204 ? null : body, { status })
const problem = (code: string) =>
  JSON.stringify({ type: 'about:blank', title: code, status: 400, code, requestId: 'req_1' })

describe('an answer of the server', () => {
  it('is its value', async () => {
    const api = createStaffApi(() => {}, answering(200, '{"zone":"Europe/Paris"}'))
    expect(await api.read('/v1/reports/overview')).toEqual({ ok: true, value: { zone: 'Europe/Paris' } })
  })

  it('may be nothing at all', async () => {
    const api = createStaffApi(() => {}, answering(204, ''))
    expect(await api.send('DELETE', '/v1/x')).toEqual({ ok: true, value: null })
  })

  it('that says no is a failure with what it is looked up by', async () => {
    const api = createStaffApi(() => {}, answering(503, problem('unavailable')))
    expect(await api.read('/v1/x')).toEqual({
      ok: false,
      failure: { code: 'unavailable', requestId: 'req_1', fields: [] },
    })
  })

  it.each(['<html>Bad gateway</html>', '', '"unavailable"', 'null', '{"code":5}'])(
    'that comes from something else is told as such: %s',
    async (body) => {
      const api = createStaffApi(() => {}, answering(502, body))
      expect(await api.read('/v1/x')).toMatchObject({ ok: false, failure: { code: 'not_understood' } })
    },
  )

  it('that does not come is told as such', async () => {
    const api = createStaffApi(
      () => {},
      () => Promise.reject(new TypeError('fetch failed')),
    )
    expect(await api.read('/v1/x')).toMatchObject({ ok: false, failure: { code: 'offline' } })
  })

  it('without a session says so once for all', async () => {
    const signedOut = vi.fn()
    const api = createStaffApi(signedOut, answering(401, problem('staff_session_missing')))
    await api.read('/v1/x')
    expect(signedOut).toHaveBeenCalledOnce()
  })
})
