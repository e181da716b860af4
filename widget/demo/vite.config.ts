import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The demo's console page; the server puts a fresh nonce where the placeholder stands (server/demo/console-page.ts). */
export default defineConfig({
  root: fileURLToPath(new URL('console', import.meta.url)),
  base: '/demo/',
  html: { cspNonce: 'GUICHET_CSP_NONCE' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/demo', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
})
