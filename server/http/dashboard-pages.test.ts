import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFiles, temporaryFiles } from '../../test/support/temporary-files.ts'
import { loadAssets } from './assets.ts'
import { DASHBOARD_HEADERS, serveDashboard } from './dashboard-pages.ts'

const app = new Hono()
let files: TemporaryFiles

beforeAll(async () => {
  files = temporaryFiles({
    'index.html': '<!doctype html><title>Dashboard</title>',
    'assets/main-12345678.js': 'export {}',
  })
  const { folder } = files
  serveDashboard(app, await loadAssets({ folder, under: '/dashboard', originHeaders: DASHBOARD_HEADERS }))
})
afterAll(() => files.remove())

describe('the dashboard', () => {
  it('is one page at each of its addresses, asked for anew each time', async () => {
    for (const path of [
      '/dashboard/',
      '/dashboard/overview?site=a',
      '/dashboard/links/x',
      '/dashboard/index.html',
    ]) {
      const answer = await app.request(path)
      expect(await answer.text()).toContain('<title>Dashboard')
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('is found without its last slash, whatever is asked of it', async () => {
    const answer = await app.request('/dashboard?site=a')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/dashboard/?site=a')
  })

  it('has files that are kept for good, by the name that says what is in them', async () => {
    const answer = await app.request('/dashboard/assets/main-12345678.js')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('answers no page for a file that is not there', async () => {
    for (const path of ['/dashboard/assets/main-00000000.js', '/dashboard/assets/x', '/dashboard/icon.png']) {
      expect((await app.request(path)).status).toBe(404)
    }
  })

  it('lets no page frame it, runs nothing from elsewhere, and is no resource of other pages', async () => {
    const { headers } = await app.request('/dashboard/')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
