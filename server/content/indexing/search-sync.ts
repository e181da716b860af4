import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Article } from '../article.ts'
import type { ArticleChange, ArticleStore } from '../article-store.ts'
import type { ArticleIndex, FillableIndex, IndexedArticle } from './article-index.ts'
import { IndexKeptElsewhere, type KeptElsewhereReason } from './index-kept-elsewhere.ts'
import { textFingerprint } from './text-fingerprint.ts'

interface SearchSyncDependencies {
  articles: Pick<ArticleStore, 'revision' | 'changesAfter'>
  search: ArticleIndex
  log: Pick<Logger, 'info' | 'warn'>
}

/** Keeps a search index in step with the articles. Several may run on one index: applying a change twice changes nothing. */
export interface SearchSync {
  /**
   * Brings the index up to the newest revision; what was stored before the call is found once it resolves. Rejects when the
   * index cannot be reached, and with `IndexKeptElsewhere` when it is another process's to keep.
   */
  catchUp(): Promise<{ applied: number }>
  /**
   * Catches up now and then every `intervalMs`, so that the index heals after an outage or a loss. Never rejects, and resolves
   * once it has tried for the first time.
   */
  start(intervalMs: number): Promise<void>
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>
}

const CHANGES_A_BATCH = 200
/** Nobody waits for an index that holds nothing yet, so its batches are those that an engine takes in fastest. */
const CHANGES_A_FIRST_BATCH = 1_000
const ARTICLES_A_TURN = 10
/** An index that another process keeps is looked at this many times less often. */
const KEPT_ELSEWHERE_PATIENCE = 30

export function createSearchSync({ articles, search, log }: SearchSyncDependencies): SearchSync {
  let underWay: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  let behind = false
  let prepared = false
  let keptElsewhere: KeptElsewhereReason | null = null

  async function applyChanges(): Promise<{ applied: number }> {
    const standing = await search.revision()
    const reason = await reasonToReplace(standing)
    if (reason !== null) {
      log.info({ standing, reason }, 'the search index is built anew, beside the one that answers')
      let applied = 0
      await search.replace(async (fresh) => {
        applied = await fill(fresh, 0)
        // Half an index must not take the place of a whole one.
        if (stopped) throw new Error('The server stops.')
      })
      return { applied }
    }
    if (standing === 0 && !prepared) {
      // Makes the index, so that a search of no content finds nothing rather than no index.
      await search.apply({ put: [], removed: [], after: 0, revision: 0 })
      prepared = true
    }
    return { applied: await fill(search, standing) }
  }

  async function reasonToReplace(standing: number): Promise<string | null> {
    if (standing > (await articles.revision())) return 'it belongs to another store'
    return standing > 0 && (await search.isOutdated()) ? 'it was made by other rules' : null
  }

  async function fill(index: FillableIndex, from: number): Promise<number> {
    let standing = from
    let applied = 0
    const batch = from === 0 ? CHANGES_A_FIRST_BATCH : CHANGES_A_BATCH
    while (!stopped) {
      const changes = await articles.changesAfter(standing, batch)
      const newest = changes.at(-1)?.revision
      if (newest === undefined) break
      await index.apply({
        put: await indexedInTurns(changes),
        removed: changes.flatMap(({ article, id }) => (article ? [] : [id])),
        after: standing,
        revision: newest,
      })
      // Asked anew: another process may be bringing the same index up to date.
      standing = await index.revision()
      applied += changes.length
    }
    if (applied > 0) log.info({ from, to: standing, applied }, 'the search index has caught up')
    return applied
  }

  function catchUp(): Promise<{ applied: number }> {
    const run = underWay.then(applyChanges)
    underWay = run.catch(() => {})
    return run
  }

  async function tick(intervalMs: number): Promise<void> {
    try {
      await catchUp()
      if (behind) log.info('the search index is in step again')
      behind = false
      keptElsewhere = null
    } catch (error) {
      if (error instanceof IndexKeptElsewhere) noteKeptElsewhere(error)
      else {
        if (!behind) log.warn({ err: error }, 'the search index cannot be brought up to date; trying again')
        behind = true
      }
    }
    if (!stopped)
      timer = setTimeout(tick, keptElsewhere ? intervalMs * KEPT_ELSEWHERE_PATIENCE : intervalMs, intervalMs)
  }

  function noteKeptElsewhere({ reason, message }: IndexKeptElsewhere): void {
    if (reason !== keptElsewhere) log.info({ reason }, message)
    keptElsewhere = reason
    behind = false
  }

  return {
    catchUp,
    start(intervalMs) {
      stopped = false
      return tick(intervalMs)
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await underWay
    },
  }
}

/** A fingerprint takes a long page milliseconds, a batch of them would hold up whoever is being served. */
async function indexedInTurns(changes: readonly ArticleChange[]): Promise<IndexedArticle[]> {
  const put: IndexedArticle[] = []
  for (const [at, change] of changes.entries()) {
    if (change.article) put.push(indexed(change.article, change))
    if (at % ARTICLES_A_TURN === ARTICLES_A_TURN - 1) await nextTurn()
  }
  return put
}

/** What the search is told of an article. */
export function indexed(
  { blocks, links, ...article }: Article,
  { answeredWith }: Pick<ArticleChange, 'answeredWith'>,
): IndexedArticle {
  return { ...article, answeredWith, fingerprint: textFingerprint(`${article.title}\n${article.body}`) }
}
