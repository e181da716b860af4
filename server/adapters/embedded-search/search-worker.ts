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

const { file, synonyms } = workerData as SearchWorkerData
let index = load()
let replacement: SearchIndex | null = null
let unwritten: NodeJS.Timeout | null = null
let lastChange: Promise<void> = Promise.resolve()

answerCalls<SearchWorkerCalls>({
  search: async (query) => index.search(query),
  apply: (changes) =>
    inOrder(async () => {
      if (await applyTo(index, changes)) saveSoon()
    }),
  revision: async () => index.revision,
  beginReplacement: () =>
    inOrder(async () => {
      replacement = new SearchIndex(synonyms)
    }),
  applyToReplacement: (changes) =>
    inOrder(async () => {
      await applyTo(begun(), changes)
    }),
  replacementRevision: async () => begun().revision,
  finishReplacement: () => inOrder(finishReplacement),
  save: () => inOrder(save),
})

function load(): SearchIndex {
  const stored = file === undefined ? null : readSnapshot<StoredSearchIndex>(file)
  return stored ? SearchIndex.from(stored, synonyms) : new SearchIndex(synonyms)
}

/** False: the index stands there already. */
async function applyTo(
  target: SearchIndex,
  { put, removed, after, revision }: ArticleChanges,
): Promise<boolean> {
  if (target.revision < after)
    throw new Error(`The index stands at revision ${target.revision}; these changes start after ${after}.`)
  if (target.revision >= revision) return false
  for (let from = 0; from < put.length; from += ARTICLES_AT_ONCE) {
    for (const article of put.slice(from, from + ARTICLES_AT_ONCE)) target.put(article)
    await nextTurn()
  }
  for (const id of removed) target.remove(id)
  target.revision = revision
  return true
}

function begun(): SearchIndex {
  if (!replacement) throw new Error('No replacement of the index has begun.')
  return replacement
}

async function finishReplacement(): Promise<void> {
  index = begun()
  replacement = null
  saveSoon()
}

function saveSoon(): void {
  if (unwritten) clearTimeout(unwritten)
  unwritten = setTimeout(() => inOrder(save), WRITE_AFTER_MS)
}

async function save(): Promise<void> {
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
function inOrder(change: () => Promise<void>): Promise<undefined> {
  const done = lastChange.then(change)
  lastChange = done.catch(() => {})
  return done.then(() => undefined)
}
