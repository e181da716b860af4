import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The demo's console and theming pages; the server puts a fresh nonce where the placeholder stands (server/demo/built-pages.ts). */
export default defineConfig({
  root: join(import.meta.dirname, 'console'),
  base: '/demo/',
  html: { cspNonce: 'GUICHET_CSP_NONCE' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: join(import.meta.dirname, '../../dist/demo'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'theming'].map((name) => join(import.meta.dirname, `console/${name}.html`)),
    },
  },
})
