import { setTimeout as delay } from 'node:timers/promises'
import type { Client, estypes } from '@elastic/elasticsearch'
import { IndexKeptElsewhere } from '../../content/indexing/index-kept-elsewhere.ts'
import { unlessForbidden, unlessMissing } from './cluster-error.ts'
import { DEFINITION_VERSION } from './index-definition.ts'
import type { IndexSet, IndexSets } from './index-sets.ts'

/** Who builds writes now and then; who was silent for so long is not waited for, and later is taken for dead. */
const SILENT_MS = 60_000
const DEAD_MS = 600_000
/** Longer than a search may take: one that began on the old indices ends on them. */
const LAST_SEARCHES_MS = 500
const MOST_SWAPS = 5

/**
 * Fills a new set of indices beside the one that answers, and puts it in the other's place by one change of the aliases.
 * When `fill` rejects, the new set is removed and all stays as it was.
 *
 * @throws {IndexKeptElsewhere} when another process is at it, or the set that answers is a newer release's.
 */
export async function replaceIndexSet(
  client: Client,
  sets: IndexSets,
  fill: (fresh: IndexSet) => Promise<void>,
): Promise<void> {
  const fresh = await begin(sets)
  try {
    await fill(fresh)
    await client.indices.refresh({ index: sets.namesOf(fresh) })
    await putInPlace(client, sets, fresh)
  } catch (error) {
    // What cannot be removed now is removed with the next replacement.
    await sets.remove(fresh).catch(() => {})
    throw error
  }
}

async function begin(sets: IndexSets): Promise<IndexSet> {
  for (;;) {
    const { sets: found } = await sets.all()
    const silentFor = (set: IndexSet) => Date.now() - set.touched
    assertOurs(found)
    const building = found.filter((set) => !set.live)
    if (building.some((set) => set.version >= DEFINITION_VERSION && silentFor(set) < SILENT_MS))
      throw new IndexKeptElsewhere('being_built')
    for (const left of building) if (silentFor(left) > DEAD_MS) await sets.remove(left)
    const fresh = await sets.create((found.at(-1)?.generation ?? 0) + 1, false)
    if (fresh) return fresh
  }
}

async function putInPlace(client: Client, sets: IndexSets, fresh: IndexSet): Promise<void> {
  const { names } = sets
  for (let tries = 1; ; tries++) {
    const { sets: found, former } = await sets.all()
    assertOurs(found)
    const before = found.filter((set) => set.live)
    const actions: estypes.IndicesUpdateAliasesAction[] = [
      ...before.flatMap((set) => set.languages.flatMap((language) => moved(set, language, 'remove'))),
      ...fresh.languages.flatMap((language) => moved(fresh, language, 'add')),
    ]
    const answer = await client.indices.updateAliases({ actions }).catch(unlessMissing).catch(unlessForbidden)
    // Missing: another process has just changed what answers.
    if (!answer && tries < MOST_SWAPS) continue
    if (!answer) throw new Error(`The aliases of ${names.all} change too often to be moved.`)
    await delay(LAST_SEARCHES_MS)
    for (const set of before) await sets.remove(set)
    if (former.length > 0) await client.indices.delete({ index: former, ignore_unavailable: true })
    return
  }

  function moved(set: IndexSet, language: IndexSet['languages'][number], how: 'add' | 'remove') {
    const index = names.index({ language, generation: set.generation })
    const aliases = [names.all, names.alias(language)]
    const change =
      how === 'add' ? { add: { index, aliases } } : { remove: { index, aliases, must_exist: true } }
    const building = names.buildingAlias({ language, generation: set.generation })
    return how === 'add' ? [change, { remove: { index, alias: building } }] : [change]
  }
}

/** A release that came before never undoes what a later one made. */
function assertOurs(found: readonly IndexSet[]): void {
  if (found.some(({ live, version }) => live && version > DEFINITION_VERSION))
    throw new IndexKeptElsewhere('newer_release')
}
