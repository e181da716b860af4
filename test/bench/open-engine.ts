import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClusterClient } from '../../server/adapters/elasticsearch/cluster-client.ts'
import { createElasticsearchSearch } from '../../server/adapters/elasticsearch/elasticsearch-search.ts'
import { removeIndices } from '../../server/adapters/elasticsearch/remove-indices.ts'
import { createEmbeddedSearch } from '../../server/adapters/embedded-search/embedded-search.ts'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'

/** An engine with an index of its own, which is gone once it is removed. */
export interface Engine {
  search: ArticleSearch
  /** Opens it again on the same index, once `search` is closed. */
  open(): Promise<void>
  /** Bytes on disk of what has been written. */
  size(): Promise<number>
  remove(): Promise<void>
}

export async function openEmbedded(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
  const engine: Engine = {
    search: await createEmbeddedSearch({ folder }),
    async open() {
      engine.search = await createEmbeddedSearch({ folder })
    },
    async size() {
      const files = await readdir(folder)
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    async remove() {
      await engine.search.close()
      await rm(folder, { recursive: true })
    },
  }
  return engine
}

/** `indices`: the pattern of their names. */
export async function openElasticsearch(node: string): Promise<Engine & { indices: string }> {
  const indexPrefix = `bench-${randomUUID().slice(0, 8)}`
  const indices = `${indexPrefix}-*`
  const client = createClusterClient({ node })
  const engine = {
    indices,
    search: await createElasticsearchSearch({ node, indexPrefix }),
    async open() {
      engine.search = await createElasticsearchSearch({ node, indexPrefix })
    },
    async size() {
      const { _all } = await client.indices.stats({ index: indices, metric: 'store' })
      return _all.primaries?.store?.size_in_bytes ?? 0
    },
    async remove() {
      await engine.search.close()
      await removeIndices(client, indices)
      await client.close()
    },
  }
  return engine
}
