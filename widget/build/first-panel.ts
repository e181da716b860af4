import type { Rolldown } from 'vite'

const ENTRY = /\/widget\/panel\/serve-page\.ts$/

/**
 * Whether a module is of the first panel: reached from its entry by static imports. These stand together in one file;
 * what only parts share that load later must not stand among them.
 */
export function isOfFirstPanel(id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (ENTRY.test(next)) return true
    for (const importer of context.getModuleInfo(next)?.importers ?? []) {
      if (!seen.has(importer)) waiting.push(importer)
      seen.add(importer)
    }
  }
  return false
}
