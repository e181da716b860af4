import type { Plugin } from 'vite'
import { LIMITS } from '../api/contract.ts'

/** Writes each bound in the place of its name: the bundle needs a few numbers, and not the table of all of them. */
export function inlineLimitsPlugin(): Plugin {
  return {
    name: 'guichet-inline-limits',
    transform(code, id) {
      if (!/\/widget\/.*\.tsx?$/.test(id) || !code.includes('LIMITS.')) return
      const inlined = code.replaceAll(/\bLIMITS\.(\w+)/g, (_, name: keyof typeof LIMITS) => {
        const value = LIMITS[name]
        if (value === undefined) this.error(`There is no limit "${name}".`)
        return String(value)
      })
      return { code: inlined, map: null }
    },
  }
}
