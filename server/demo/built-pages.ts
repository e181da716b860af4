import type { Hono } from 'hono'
import { createNonce, pageHeaders } from './demo-page.ts'

/** What the build writes where a nonce belongs (widget/demo/vite.config.ts, `html.cspNonce`). */
const NONCE_PLACEHOLDER = 'GUICHET_CSP_NONCE'

/** The demo's pages that the build makes, as HTML with the placeholder. */
export interface BuiltPages {
  console: string
  theming: string
}

export function registerBuiltPages(app: Hono, { console, theming }: BuiltPages): void {
  app.get('/demo', (c) => c.redirect('/demo/'))
  for (const [path, html] of [
    ['/demo/', console],
    ['/demo/theming', theming],
  ] as const) {
    app.get(path, (c) => {
      const nonce = createNonce()
      return c.html(html.replaceAll(NONCE_PLACEHOLDER, nonce), 200, pageHeaders(nonce))
    })
  }
}
