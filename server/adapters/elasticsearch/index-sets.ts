import type { Client, estypes } from '@elastic/elasticsearch'
import type { SynonymRule } from '../../language/synonyms.ts'
import { REQUEST_TIMEOUT_MS } from './cluster-client.ts'
import { unlessForbidden, unlessMissing, unlessThere } from './cluster-error.ts'
import { DEFINITION_VERSION, definitionHash, indexDefinition } from './index-definition.ts'
import type { IndexLanguage } from './index-languages.ts'
import type { IndexName, IndexNames } from './index-names.ts'

/** The indices of all languages that were made together. */
export interface IndexSet {
  generation: number
  /** Of the definition that it was made by. */
  version: number
  /** Of every index in it: with a language that came later, there may be two. */
  hashes: string[]
  /** The content revision that it stands at: 0 when an index of it has been lost. */
  revision: number
  /** Languages that have an index. */
  languages: IndexLanguage[]
  /** Languages that an article was ever written in. */
  written: IndexLanguage[]
  /** When it was last written to, in epoch milliseconds. */
  touched: number
  /** Behind the alias that is searched. */
  live: boolean
}

/** What an index says of itself; all but the first two stand in the set's ledger alone. */
interface IndexMeta {
  version: number
  hash: string
  revision?: number
  written?: IndexLanguage[]
  touched?: string
}

/** Is made with its set and stays: the one index whose `_meta` speaks for the set. */
export const LEDGER: IndexLanguage = 'other'

export interface IndexSets {
  names: IndexNames
  hash: string
  /** The one that answers; null when there is none, or it was lost. */
  current(): Promise<IndexSet | null>
  /** Every set there is, in order of generation, and the indices of former naming. */
  all(): Promise<{ sets: IndexSet[]; former: string[] }>
  /** An empty set with nothing but its ledger; null when another process has just made that generation. */
  create(generation: number, live: boolean): Promise<IndexSet | null>
  addLanguage(set: IndexSet, language: IndexLanguage): Promise<void>
  /** Writes the ledger: from now on the set stands at `revision`, with these languages written. */
  record(set: IndexSet, revision: number): Promise<void>
  remove(set: IndexSet): Promise<void>
  namesOf(set: IndexSet): string[]
}

/** Every call rejects with `IndexKeptElsewhere` when the key may not look after indices. */
export function createIndexSets(
  client: Client,
  names: IndexNames,
  synonyms: readonly SynonymRule[],
): IndexSets {
  const hash = definitionHash(synonyms)

  async function read(index: string): Promise<{ sets: IndexSet[]; former: string[] }> {
    const found = await client.indices
      .get(
        { index, features: ['aliases', 'mappings'], filter_path: ['*.aliases', '*.mappings._meta'] },
        // Asked every few seconds: what hangs here would hold up the end of the server.
        { requestTimeout: REQUEST_TIMEOUT_MS },
      )
      .catch(unlessMissing)
      .catch(unlessForbidden)
    return {
      sets: setsIn(found ?? {}, names),
      former: Object.keys(found ?? {}).filter(names.isOfFormerNaming),
    }
  }

  async function createIndex(name: IndexName, live: boolean, ledger?: Partial<IndexMeta>): Promise<boolean> {
    const { settings, mappings } = indexDefinition(name.language, synonyms)
    const aliases = live ? [names.all, names.alias(name.language)] : [names.buildingAlias(name)]
    const made = await client.indices
      .create({
        index: names.index(name),
        // With the index and not after it, so that no process sees one without the other.
        aliases: Object.fromEntries(aliases.map((alias) => [alias, {}])),
        settings,
        mappings: { ...mappings, _meta: { version: DEFINITION_VERSION, hash, ...ledger } },
      })
      .catch(unlessThere)
      .catch(unlessForbidden)
    return made !== null
  }

  const namesOf = ({ languages, generation }: IndexSet) =>
    languages.map((language) => names.index({ language, generation }))

  return {
    names,
    hash,
    all: () => read(names.pattern),
    async current() {
      const { sets } = await read(names.all)
      return sets.findLast(({ languages }) => languages.includes(LEDGER)) ?? null
    },
    async create(generation, live) {
      const state = { revision: 0, written: [], touched: new Date().toISOString() }
      const made = await createIndex({ language: LEDGER, generation }, live, state)
      if (!made) return null
      return {
        ...{ generation, live, version: DEFINITION_VERSION, hashes: [hash] },
        ...{ revision: 0, languages: [LEDGER], written: [], touched: Date.parse(state.touched) },
      }
    },
    async addLanguage(set, language) {
      if (set.languages.includes(language)) return
      await createIndex({ language, generation: set.generation }, set.live)
      set.languages.push(language)
    },
    async record(set, revision) {
      const [hash = ''] = set.hashes
      const touched = new Date().toISOString()
      const meta: IndexMeta = { version: set.version, hash, revision, written: set.written, touched }
      const index = names.index({ language: LEDGER, generation: set.generation })
      await client.indices.putMapping({ index, _meta: { ...meta } }).catch(unlessForbidden)
      set.revision = revision
      set.touched = Date.parse(touched)
    },
    async remove(set) {
      await client.indices.delete({ index: namesOf(set), ignore_unavailable: true })
    },
    namesOf,
  }
}

function setsIn(found: Record<string, estypes.IndicesIndexState>, names: IndexNames): IndexSet[] {
  const byGeneration = new Map<number, { language: IndexLanguage; live: boolean; meta: IndexMeta }[]>()
  for (const [index, { aliases = {}, mappings }] of Object.entries(found)) {
    const name = names.parse(index)
    if (!name) continue
    const { language, generation } = name
    const meta = { version: 0, hash: '', ...mappings?._meta } as IndexMeta
    const members = byGeneration.get(generation) ?? []
    members.push({ language, live: names.all in aliases, meta })
    byGeneration.set(generation, members)
  }
  return [...byGeneration]
    .sort(([a], [b]) => a - b)
    .map(([generation, members]) => {
      const ledger = members.find(({ language }) => language === LEDGER)
      const { version = 0, hash = '', revision = 0, written = [], touched = '' } = ledger?.meta ?? {}
      const languages = members.map(({ language }) => language)
      const lost = !written.every((language) => languages.includes(language))
      return {
        generation,
        version,
        hashes: [...new Set([hash, ...members.map(({ meta }) => meta.hash)])],
        revision: lost ? 0 : revision,
        languages,
        written: written.filter((language) => languages.includes(language)),
        touched: Date.parse(touched) || 0,
        live: members.some(({ live }) => live),
      }
    })
}
