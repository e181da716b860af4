import type { Rolldown } from 'vite'

const FIRST_PANEL = /\/widget\/panel\/serve-page\.ts$/
const DRAFT = /\/widget\/panel\/draft\/part\.ts$/
const WRITING = /\/widget\/panel\/writing\/part\.ts$/
/** The parts that stand on `writing`: see `PARTS`. */
const ON_WRITING = /\/widget\/screens\/(?:case|case-form|call-back|contacts|identify)\/part\.ts$/

/**
 * The file that a module goes into, where that is not the file of the one part that it is in: the first panel, or a part
 * that is there before all that share it. Three files, not one for each small piece.
 */
export function sharedFile(
  id: string,
  context: Rolldown.ChunkingContext,
): 'panel' | 'draft' | 'writing' | null {
  const entries = entriesOf(id, context)
  const isIn = (file: RegExp) => entries.some((entry) => file.test(entry))
  if (isIn(FIRST_PANEL)) return 'panel'
  if (isIn(DRAFT)) return 'draft'
  if (isIn(WRITING)) return 'writing'
  if (entries.length < 2) return null
  return entries.every((entry) => ON_WRITING.test(entry)) ? 'writing' : 'draft'
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
