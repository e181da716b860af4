import type { Rolldown } from 'vite'

const FIRST_PANEL = /\/widget\/panel\/serve-page\.ts$/
const DRAFT = /\/widget\/panel\/draft\/part\.ts$/

/**
 * The file that a module goes into, where that is not the file of the one part that it is in: the first panel, or the
 * draft part, which is there before any later part and so has what these share. Two files, not one for each small piece.
 */
export function sharedFile(id: string, context: Rolldown.ChunkingContext): 'panel' | 'draft' | null {
  const entries = entriesOf(id, context)
  if (entries.some((entry) => FIRST_PANEL.test(entry))) return 'panel'
  return entries.length > 1 || entries.some((entry) => DRAFT.test(entry)) ? 'draft' : null
}

/** What a browser asks for that brings the module with it by static imports. */
function entriesOf(id: string, context: Rolldown.ChunkingContext): string[] {
  const entries: string[] = []
  const seen = new Set([id])
  for (const each of seen) {
    const info = context.getModuleInfo(each)
    if (info?.isEntry || info?.dynamicImporters.length) entries.push(each)
    for (const importer of info?.importers ?? []) seen.add(importer)
  }
  return entries
}
