import type { Plugin } from 'vite'

/** What JSX compiles to: Preact's own function, with children as arguments. Its runtime for JSX is mostly for servers. */
export const JSX = { runtime: 'classic', pragma: 'jsxElement', pragmaFrag: 'JsxFragment' } as const

/** Brings what JSX compiles to into the files that have any. */
export function jsxPlugin(): Plugin {
  const source = `import { createElement as ${JSX.pragma}, Fragment as ${JSX.pragmaFrag} } from 'preact';`
  return {
    name: 'guichet-jsx',
    enforce: 'pre',
    transform(code, id) {
      // In the first line, so that source maps count the others as they are.
      return /\/widget\/.*\.tsx$/.test(id) ? { code: source + code, map: null } : undefined
    },
  }
}
