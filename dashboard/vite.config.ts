import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The support team's pages. A screen loads its own file; no inline script or style, so that the policy can refuse them. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/dashboard/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: join(import.meta.dirname, '../dist/dashboard'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome116', 'firefox124', 'safari17.4'],
    sourcemap: 'hidden',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
