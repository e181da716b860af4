import type { Logger } from 'pino'
import type { ArticleStore } from '../article-store.ts'
import { addressKey } from './address-key.ts'

export interface ArticleAddressesDependencies {
  articles: Pick<ArticleStore, 'idsAt' | 'find'>
  /** Ids or addresses that somebody set by hand. */
  stated: () => readonly string[]
  log: Pick<Logger, 'warn'>
  now?: () => number
}

const STALE_AFTER_MS = 30_000

/**
 * Knows the articles that people set by their address. Looked up beside the questions that need them, which never wait:
 * content that has just come is known half a minute later.
 */
export interface ArticleAddresses {
  /** Null: nothing stands there. What is not a known address is taken for an id. */
  idOf(idOrAddress: string): string | null
  refresh(): Promise<void>
}

export function createArticleAddresses({
  articles,
  stated,
  log,
  now = () => performance.now(),
}: ArticleAddressesDependencies): ArticleAddresses {
  let keys = keysOf(stated())
  const told = new Set<string>()
  let ids = new Map<string, string>()
  let refreshedAt = Number.NEGATIVE_INFINITY

  async function refresh(): Promise<void> {
    refreshedAt = now()
    const all = stated()
    keys = keysOf(all)
    try {
      if (keys.size > 0) ids = await articles.idsAt([...new Set(keys.values())])
      for (const [address, key] of keys) if (!ids.has(key)) warnOf(address)
      for (const id of all) if (!keys.has(id) && !told.has(id) && !(await articles.find(id))) warnOf(id)
    } catch {
      // What was known stays; the store says itself that it is down.
    }
  }

  function warnOf(pinned: string): void {
    if (told.has(pinned)) return
    told.add(pinned)
    log.warn({ pinned }, 'what is pinned is no article')
  }

  return {
    refresh,
    idOf(idOrAddress) {
      const key = keys.get(idOrAddress) ?? addressKey(idOrAddress)
      const isNew = key !== null && !keys.has(idOrAddress)
      if (isNew || now() - refreshedAt > STALE_AFTER_MS) void refresh()
      return key === null ? idOrAddress : (ids.get(key) ?? null)
    },
  }
}

function keysOf(stated: readonly string[]): Map<string, string> {
  return new Map(
    stated.flatMap((one) => (addressKey(one) === null ? [] : [[one, addressKey(one) as string]])),
  )
}

/** Of ids and addresses that somebody set by hand, those that lead to no article as it is now, each once. */
export function missingArticles(articles: Pick<ArticleStore, 'idsAt' | 'find'>) {
  return async (stated: readonly string[]): Promise<string[]> => {
    const all = [...new Set(stated)]
    const keys = keysOf(all)
    const known =
      keys.size === 0 ? new Map<string, string>() : await articles.idsAt([...new Set(keys.values())])
    const isMissing = async (one: string) => {
      const key = keys.get(one)
      return key === undefined ? (await articles.find(one)) === null : !known.has(key)
    }
    const missing = await Promise.all(all.map(isMissing))
    return all.filter((_, at) => missing[at])
  }
}

/** Finds the article that somebody means by its id or its address; null when there is none. */
export function articleIdAt(articles: Pick<ArticleStore, 'idsAt' | 'find'>) {
  return async (idOrAddress: string): Promise<string | null> => {
    if (await articles.find(idOrAddress)) return idOrAddress
    const key = addressKey(idOrAddress)
    if (key === null) return null
    return (await articles.idsAt([key])).get(key) ?? null
  }
}
