import type { PageEntry } from '../pages/page-entry.ts'
import type { SourceCursor, SourceMemory } from '../sources/source-memory.ts'
import type { CategoryChoice } from './category-choice.ts'
import type { DiscourseForum } from './discourse-forum.ts'
import type { DiscourseCategory, ListedTopic } from './discourse-schemas.ts'
import type { TopicReader } from './topic-reader.ts'

export interface ForumPass {
  forum: DiscourseForum
  choice: CategoryChoice
  reader: TopicReader
  memory: SourceMemory
  /** A pass under others than the last one's goes through all topics. */
  settings: string
  now: () => number
}

/** To delete or hide a topic bumps nothing: only a pass through all of them shows what is to be shown no more. */
const WHOLE_EVERY_MS = 24 * 60 * 60 * 1000
/** Topics that were bumped while the lists were read may stand in none of them, and the clocks may differ. */
const OVERLAP_MS = 10 * 60 * 1000
const MOST_PAGES = 20_000

/**
 * Goes through a forum once: through the topics that were bumped since the last pass, or through all of them, and then
 * asks after those that it remembers and no list had. What it learns of a topic is remembered with it, so a pass that was
 * cut off asks the next time for the lists again and for no topic twice.
 */
export async function* forumPass(pass: ForumPass): AsyncGenerator<PageEntry> {
  const { memory, reader, settings, now } = pass
  const startedAt = now()
  const since = bumpedSince(memory.cursor, settings, startedAt)
  if (since !== null) yield { partial: true, share: 0 }

  const seen = new Set<string>()
  let newest = since ?? 0
  for await (const topic of listedTopics(pass, since)) {
    const key = String(topic.id)
    const isFirst = !seen.has(key)
    seen.add(key)
    newest = Math.max(newest, bumpedMs(topic))
    const share = since === null ? Math.min(0.95, seen.size / Math.max(1, pass.choice.topicCount)) : 0.5
    if (isFirst) yield* reader.listed(topic, memory.pages.get(key), share, since === null)
  }
  for (const remembered of memory.pages.values()) {
    const isDue = since === null || remembered.data === null
    if (isDue && !seen.has(remembered.key)) yield* reader.unlisted(remembered, 0.95)
  }
  const wholeAt = since === null ? startedAt : (memory.cursor?.wholeAt ?? null)
  yield { cursor: { bumpedAt: Math.min(newest, startedAt - OVERLAP_MS), wholeAt, settings }, share: 1 }
}

/** From which bump on this pass reads, in milliseconds since 1970; null: it reads all. */
function bumpedSince(cursor: SourceCursor | null, settings: string, now: number): number | null {
  if (cursor === null || cursor.settings !== settings) return null
  const { bumpedAt, wholeAt } = cursor
  if (typeof bumpedAt !== 'number' || typeof wholeAt !== 'number') return null
  return now - wholeAt < WHOLE_EVERY_MS ? bumpedAt : null
}

async function* listedTopics(
  { forum, choice }: ForumPass,
  since: number | null,
): AsyncGenerator<ListedTopic> {
  for (const category of choice.lists) yield* topicsOfList(forum, category, since)
}

/** Topics move down while the list is read, so some come twice; one that is missed is asked for by its number. */
async function* topicsOfList(
  forum: DiscourseForum,
  category: DiscourseCategory | undefined,
  since: number | null,
): AsyncGenerator<ListedTopic> {
  const seen = new Set<number>()
  for (let page = 0; page < MOST_PAGES; page++) {
    const { topics, isLast } = await forum.topicList(page, category)
    const before = seen.size
    for (const topic of topics) {
      seen.add(topic.id)
      yield topic
    }
    const last = topics.findLast((topic) => !isPinned(topic))
    const isOver = since !== null && last !== undefined && bumpedMs(last) < since
    // A page that brings nothing new comes from a forum that does not count its pages.
    if (isLast || isOver || seen.size === before) return
  }
}

function bumpedMs({ bumped_at }: ListedTopic): number {
  return Date.parse(bumped_at ?? '') || 0
}

function isPinned({ pinned, pinned_globally }: ListedTopic): boolean {
  return pinned || pinned_globally
}
