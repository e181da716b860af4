import { type Client, errors, type estypes } from '@elastic/elasticsearch'
import { DEFINITION_VERSION, INDEX_DEFINITION } from './index-definition.ts'

/** The index that articles are in now, and the content revision that it says it stands at. */
export interface CurrentIndex {
  name: string
  revision: number
}

/**
 * The index behind an alias. The alias carries the definition's version, so that two releases side by side each keep their
 * own; the index carries a number, so that starting over is a swap of the alias.
 */
export interface ArticleIndices {
  alias: string
  /** Null when there is none, or it was lost. */
  current(): Promise<CurrentIndex | null>
  /** Makes the index if there is none; several processes may do so at once. */
  ensure(): Promise<CurrentIndex>
  /** An empty index takes the place of the current one. */
  startOver(): Promise<void>
  /** Says that the index stands at `revision`, unless another process has brought it further. */
  raiseRevision(revision: number): Promise<void>
}

export function createArticleIndices(client: Client, indexPrefix: string): ArticleIndices {
  const alias = `${indexPrefix}-articles-${DEFINITION_VERSION}`
  const indexName = (number: number) => `${alias}-${String(number).padStart(6, '0')}`

  async function current(): Promise<CurrentIndex | null> {
    const found = await client.indices.getMapping({ index: alias }).catch(unlessMissing)
    const [entry] = Object.entries(found ?? {}).sort(([a], [b]) => b.localeCompare(a))
    if (!entry) return null
    const [name, { mappings }] = entry
    return { name, revision: Number(mappings._meta?.revision ?? 0) }
  }

  async function create(number: number): Promise<void> {
    const { settings, mappings } = INDEX_DEFINITION
    await client.indices
      .create({ index: indexName(number), settings, mappings: { ...mappings, _meta: { revision: 0 } } })
      .catch(unlessThere)
  }

  async function ensure(): Promise<CurrentIndex> {
    const known = await current()
    if (known) return known
    await create(1)
    await client.indices.updateAliases({ actions: [{ add: { index: indexName(1), alias } }] })
    return { name: indexName(1), revision: 0 }
  }

  return {
    alias,
    current,
    ensure,
    async startOver() {
      const before = await current()
      if (!before) {
        await ensure()
        return
      }
      const next = Number(before.name.slice(alias.length + 1)) + 1
      await create(next)
      const actions: estypes.IndicesUpdateAliasesAction[] = [
        { add: { index: indexName(next), alias } },
        { remove_index: { index: before.name } },
      ]
      // Missing: another process has started over too, and both want the same outcome.
      await client.indices.updateAliases({ actions }).catch(unlessMissing)
    },
    async raiseRevision(revision) {
      const standing = await current()
      if (standing && standing.revision >= revision) return
      await client.indices.putMapping({ index: alias, _meta: { revision } })
    },
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof errors.ResponseError && error.statusCode === 404) return null
  throw error
}

function unlessThere(error: unknown): void {
  const type = error instanceof errors.ResponseError && error.body?.error?.type
  if (type !== 'resource_already_exists_exception') throw error
}
