import { registerHooks } from 'node:module'

/**
 * Loaded before a server (`node --import`), this gives it time for what it otherwise answers without: links that were not found in
 * a third of a second, and who is asking where that could not be looked up at once. So it is right for people, and has tests of its own; on a machine
 * that runs two browsers beside, a test of anything else would now and then be shown no links, and never again.
 */
const UNHURRIED_MS = 10_000

/** The constant that says so, by the module that has it. */
const DEADLINES = {
  'server/suggestions/suggest-links.ts': 'SEARCH_WITHIN_MS',
  'server/contacts/verify-identity.ts': 'OPTIONAL_WITHIN_MS',
  'server/contacts/audiences-of.ts': 'WITHIN_MS',
  'server/deflection/experiment/create-is-held-out.ts': 'WITHIN_MS',
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const [, name] = Object.entries(DEADLINES).find(([module]) => url.endsWith(`/${module}`)) ?? []
    if (!name) return loaded
    const stated = new RegExp(`^const ${name} = [\\d_]+$`, 'm')
    const source = String(loaded.source)
    if (!stated.test(source)) throw new Error(`${url} has no ${name} any more: see ${import.meta.filename}`)
    return { ...loaded, source: source.replace(stated, `const ${name} = ${UNHURRIED_MS}`) }
  },
})
