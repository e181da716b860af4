import type { Hono } from 'hono'
import { type Assets, assetResponse } from './assets.ts'
import { SAME_ORIGIN_HEADERS } from './cross-origin.ts'

/** Nothing that stands in a page or comes from elsewhere is run or shown, and no page may frame one of these. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every file of the dashboard is sent with. */
export const DASHBOARD_HEADERS = {
  ...SAME_ORIGIN_HEADERS,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

const PAGE = '/dashboard/index.html'

/**
 * Serves the support team's pages below `/dashboard/`. They are one page that reads its address: what is no file is that page.
 * It is asked for anew each time, so that it names the files of this very server.
 */
export function serveDashboard(app: Hono, assets: Assets): void {
  app.get('/dashboard', (c) => {
    const { search } = new URL(c.req.url)
    return c.redirect(`/dashboard/${search}`)
  })
  app.get('/dashboard/*', (c, next) => {
    const file = assets.get(c.req.path)
    if (file && c.req.path !== PAGE) return Promise.resolve(assetResponse(c, file))
    const page = assets.get(PAGE)
    if (!page || isNameOfFile(c.req.path)) return next()
    const response = assetResponse(c, page)
    response.headers.set('cache-control', 'no-cache')
    return Promise.resolve(response)
  })
}

/** A script that is not there must not be answered by a page. */
function isNameOfFile(path: string): boolean {
  return path.startsWith('/dashboard/assets/') || (path !== PAGE && /\.[a-z0-9]+$/i.test(path))
}
