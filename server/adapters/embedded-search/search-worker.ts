import { setImmediate as nextTurn } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { ArticleChanges } from '../../suggestions/article-search.ts'
import { SearchIndex, type StoredSearchIndex } from './search-index.ts'
import type { SearchWorkerCalls, SearchWorkerData } from './search-worker-calls.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'
import { answerCalls } from './worker-calls.ts'

/** Writing everything takes a moment, so a run of changes is written once it pauses. */
const WRITE_AFTER_MS = 1_000
/** Searches wait for at most this many articles to be read into the index. */
const ARTICLES_AT_ONCE = 10

const { file } = workerData as SearchWorkerData
let index = load()
let unwritten: NodeJS.Timeout | null = null
let lastChange: Promise<void> = Promise.resolve()

answerCalls<SearchWorkerCalls>({
  search: async (query) => index.search(query),
  apply: (changes) => inOrder(() => apply(changes)),
  reset: () => inOrder(reset),
  revision: async () => index.revision,
  save: () => inOrder(save),
})

function load(): SearchIndex {
  const stored = file === undefined ? null : readSnapshot<StoredSearchIndex>(file)
  return stored ? SearchIndex.from(stored) : new SearchIndex()
}

async function apply({ put, removed, after, revision }: ArticleChanges): Promise<undefined> {
  if (index.revision < after)
    throw new Error(`The index stands at revision ${index.revision}; these changes start after ${after}.`)
  if (index.revision >= revision) return
  for (let from = 0; from < put.length; from += ARTICLES_AT_ONCE) {
    for (const article of put.slice(from, from + ARTICLES_AT_ONCE)) index.put(article)
    await nextTurn()
  }
  for (const id of removed) index.remove(id)
  index.revision = revision
  saveSoon()
}

async function reset(): Promise<undefined> {
  index = new SearchIndex()
  saveSoon()
}

function saveSoon(): void {
  if (unwritten) clearTimeout(unwritten)
  unwritten = setTimeout(() => inOrder(save), WRITE_AFTER_MS)
}

async function save(): Promise<undefined> {
  if (!unwritten) return
  clearTimeout(unwritten)
  unwritten = null
  if (file === undefined) return
  try {
    writeSnapshot(file, index.store())
  } catch {
    // A full or read-only disk costs the next start a rebuild, never a search now.
  }
}

/** One change after another, and never a file of half a change. */
function inOrder(change: () => Promise<undefined>): Promise<undefined> {
  const done = lastChange.then(change)
  lastChange = done.then(
    () => {},
    () => {},
  )
  return done
}
