import type { Hono } from 'hono'
import { createNonce, pageHeaders } from './demo-page.ts'

/** What the build writes where a nonce belongs (vite.config.ts, `html.cspNonce`). */
const NONCE_PLACEHOLDER = 'GUICHET_CSP_NONCE'

export function registerConsolePage(app: Hono, { consoleHtml }: { consoleHtml: string }): void {
  app.get('/demo', (c) => c.redirect('/demo/'))
  app.get('/demo/', (c) => {
    const nonce = createNonce()
    return c.html(consoleHtml.replaceAll(NONCE_PLACEHOLDER, nonce), 200, pageHeaders(nonce))
  })
}
