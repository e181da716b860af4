import type { Client } from '@elastic/elasticsearch'
import { IndexKeptElsewhere } from '../../content/indexing/index-kept-elsewhere.ts'
import type { ArticleChanges, ArticleSearch } from '../../suggestions/article-search.ts'
import { bulkOperations } from './bulk-operations.ts'
import { writeInBulk } from './bulk-writer.ts'
import { unlessForbidden } from './cluster-error.ts'
import { DEFINITION_VERSION } from './index-definition.ts'
import { indexLanguageOf } from './index-languages.ts'
import { type IndexSet, type IndexSets, LEDGER } from './index-sets.ts'
import { replaceIndexSet } from './replace-index-set.ts'

export type ArticleIndexing = Pick<ArticleSearch, 'apply' | 'revision' | 'isOutdated' | 'replace'>

/** Looks after the indices of one deployment; several processes may, at the same time. */
export function createArticleIndexing(
  client: Client,
  sets: IndexSets,
  { leavesSynonyms }: { leavesSynonyms: boolean },
): ArticleIndexing {
  // Who does not know the synonyms takes those of the index for right.
  let oncePutRight = leavesSynonyms

  async function current(): Promise<IndexSet | null> {
    const set = await sets.current()
    if (set && isByTheseRules(set)) oncePutRight = true
    return set
  }

  /** By this release's definition and with this process's synonyms. */
  function isByTheseRules({ version, hashes }: IndexSet): boolean {
    return version === DEFINITION_VERSION && hashes.every((hash) => hash === sets.hash)
  }

  /** The first set, or the one that another process makes in the same moment. */
  async function begin(): Promise<IndexSet> {
    for (;;) {
      const { sets: found } = await sets.all()
      const live = found.findLast((set) => set.live && set.languages.includes(LEDGER))
      if (live) return live
      // Indices of a set that lost its ledger: what stands in them is known to nobody.
      for (const stray of found.filter((set) => set.live)) await sets.remove(stray)
      const made = await sets.create((found.at(-1)?.generation ?? 0) + 1, true)
      if (made) return made
    }
  }

  return {
    async apply(changes) {
      const standing = await current()
      if (standing && standing.version > DEFINITION_VERSION) throw new IndexKeptElsewhere('newer_release')
      const revision = standing?.revision ?? 0
      if (revision < changes.after)
        throw new Error(
          `The index ${sets.names.all} stands at revision ${revision}; these changes start after ${changes.after}.`,
        )
      if (standing && revision >= changes.revision) return
      const set = standing ?? (await begin())
      // An index of it was lost: until all is written again, it must not look whole because the index is back.
      if (set.revision === 0 && set.written.length > 0) await sets.record(set, 0)
      await write(set, changes)
      await client.indices.refresh({ index: sets.names.all })
      const now = await sets.current()
      if (now && now.generation === set.generation && now.revision >= changes.revision) return
      await sets.record(set, changes.revision)
    },

    async revision() {
      return (await current())?.revision ?? 0
    },

    async isOutdated() {
      const set = await current()
      if (!set || set.version > DEFINITION_VERSION) return false
      if (set.version < DEFINITION_VERSION) return true
      // With two files of synonyms about, whoever came last has its way: nobody answers a replacement with another one.
      return !isByTheseRules(set) && !oncePutRight
    },

    replace: (fill) =>
      replaceIndexSet(client, sets, (fresh) => {
        const seen = new SeenIds()
        return fill({
          revision: async () => fresh.revision,
          async apply(changes) {
            if (fresh.revision < changes.after)
              throw new Error(
                `The new index stands at revision ${fresh.revision}; these changes start after ${changes.after}.`,
              )
            await write(fresh, changes, seen)
            await sets.record(fresh, Math.max(fresh.revision, changes.revision))
          },
        })
      }),
  }

  async function write(set: IndexSet, changes: ArticleChanges, seen?: SeenIds): Promise<void> {
    const languages = new Set(changes.put.map(({ lang }) => indexLanguageOf(lang)))
    for (const language of languages) await sets.addLanguage(set, language)
    const { generation, live } = set
    const { alias, buildingAlias } = sets.names
    set.written = [...new Set([...set.written, ...languages])]
    const operations = bulkOperations(changes, {
      aliasOf: (language) => (live ? alias(language) : buildingAlias({ language, generation })),
      // What comes for the first time into indices that nobody else writes to has no older state.
      olderIn: (id) => (seen && !seen.again(id) ? [] : set.written),
    })
    await writeInBulk(client, operations).catch(unlessForbidden)
  }
}

/** Ids that came before, by a hash: that two share one costs an operation and nothing else. */
class SeenIds {
  readonly #hashes = new Set<number>()

  again(id: string): boolean {
    let hash = 0
    for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0
    if (this.#hashes.has(hash)) return true
    this.#hashes.add(hash)
    return false
  }
}
