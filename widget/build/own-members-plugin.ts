import type { Plugin } from 'vite'

const RUNTIME = '\0rolldown/runtime.js'

/** What the bundler's helper does, and what it has to do instead. */
const CHANGES = [
  // `Object.prototype.title = …` on the host page would be taken for an export.
  ['for (var name in all)', 'for (var name of Object.keys(all))'],
  // `Object.prototype.get = …` would make this descriptor a contradiction. Nobody asks for the tag.
  ['if (!no_symbols)', 'if (false)'],
] as const

/** Keeps the bundler's own helper from what a host page has put on every object. */
export function ownMembersPlugin(): Plugin {
  return {
    name: 'guichet-own-members',
    transform(code, id) {
      if (id !== RUNTIME) return
      let changed = code
      for (const [part, instead] of CHANGES) {
        if (!changed.includes(part)) this.error(`The bundler's helper has changed: no "${part}".`)
        changed = changed.replace(part, instead)
      }
      return { code: changed, map: null }
    },
  }
}
