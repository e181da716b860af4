import { createHash } from 'node:crypto'
import type { Audience } from '../../contract/vocabulary.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import type { PageNotes, PageState } from '../sources/source-memory.ts'
import type { CategoryChoice } from './category-choice.ts'
import type { AnswerFailure } from './discourse-api.ts'
import { type DiscourseForum, unreadableForum } from './discourse-forum.ts'
import type { DiscourseTopic, ListedTopic } from './discourse-schemas.ts'
import type { ForumAddresses } from './forum-addresses.ts'
import { topicArticle } from './topic-article.ts'

export interface TopicReading {
  forum: DiscourseForum
  addresses: ForumAddresses
  choice: CategoryChoice
  lang: string
  audience: Audience[]
  /** What of the reader's settings makes an article; a topic read under others is read anew. */
  settings: string
  now: () => number
}

export interface TopicReader {
  /** A topic as a list states it: asked for only when it is not what it was. */
  listed(
    topic: ListedTopic,
    remembered: PageState | undefined,
    share: number,
    isThorough: boolean,
  ): AsyncGenerator<PageEntry>
  /** A topic that is remembered and that no list states: asked for by its number. */
  unlisted(remembered: PageState, share: number): AsyncGenerator<PageEntry>
}

/** Behind so many topics in a row that a forum does not give, it is asked whether it answers at all. */
const MOST_FAILURES_IN_A_ROW = 3
/** Editing an older post does not bump its topic: a quarter later it is read anew, so many in one run. */
const STALE_MS = 90 * 24 * 60 * 60 * 1000
const MOST_STALE = 500

/** Errors: rejects with a `SourceError` when the forum no longer answers. */
export function topicReader(reading: TopicReading): TopicReader {
  const { forum, addresses, choice, settings, now } = reading
  let failuresInARow = 0
  let stale = 0

  return {
    async *listed(topic, remembered, share, isThorough) {
      if (!topic.visible || !isWanted(topic)) {
        if (remembered) yield { gone: remembered, share }
        return
      }
      const version = versionOf(topic, choice)
      const isSame = remembered?.data?.version === version && remembered.data.settings === settings
      if (isSame && !(isThorough && isStale(remembered.data))) yield { unchanged: remembered, share }
      else yield* read(topic.id, remembered, version, share)
    },

    async *unlisted(remembered, share) {
      const id = Number(remembered.key)
      const category = remembered.data?.category
      const isOut = typeof category === 'number' && !choice.has(category)
      if (isOut || !Number.isSafeInteger(id)) yield { gone: remembered, share }
      else yield* read(id, remembered, null, share)
    },
  }

  function isWanted({ id, category_id }: Pick<ListedTopic, 'id' | 'category_id'>): boolean {
    return choice.has(category_id) && !choice.introductions.has(id)
  }

  function isStale(notes: PageNotes | null): boolean {
    if (typeof notes?.readAt !== 'number' || now() - notes.readAt < STALE_MS) return false
    stale += 1
    return stale <= MOST_STALE
  }

  async function* read(
    id: number,
    remembered: PageState | undefined,
    version: string | null,
    share: number,
  ): AsyncGenerator<PageEntry> {
    const answer = await forum.topic(id)
    if (answer.kind === 'failed') {
      yield* failed(id, answer, remembered, share)
      return
    }
    failuresInARow = 0
    // A topic that was merged into another leads there.
    if (answer.kind !== 'value' || answer.value.id !== id || !isPublished(answer.value)) {
      if (remembered) yield { gone: remembered, share }
      return
    }
    const topic = answer.value
    const result = topicArticle(topic, { ...reading, categoryName: choice.nameOf(topic.category_id) })
    const state = {
      key: String(id),
      data: { version, settings, category: topic.category_id ?? null, readAt: now() },
    }
    const where = { file: addresses.topicUrl(topic), line: 1 }
    if ('article' in result) {
      yield { article: result.article, where, share, state }
      return
    }
    const { field, detail } = result.problem
    const failure = { ...where, code: 'wrong_field', id: addresses.articleId(id), field, detail } as const
    yield { failure, formerIds: [], key: state.key, share }
    // It will be no better before somebody changes it.
    yield { unchanged: { ...state, articleId: remembered?.articleId ?? null }, share }
  }

  async function* failed(
    id: number,
    answer: AnswerFailure,
    remembered: PageState | undefined,
    share: number,
  ): AsyncGenerator<PageEntry> {
    if (answer.detail.startsWith('429')) throw unreadableForum(answer, `t/${id}.json`)
    failuresInARow = answer.isAway ? failuresInARow + 1 : 0
    if (failuresInARow === MOST_FAILURES_IN_A_ROW) {
      await forum.topicList(0)
      failuresInARow = 0
    }
    const { code, detail } = answer
    const where = { file: addresses.topicUrl({ id, slug: '' }), line: 1 }
    const articleId = remembered?.articleId ?? null
    yield {
      failure: { ...where, code, detail, id: addresses.articleId(id) },
      formerIds: [],
      key: String(id),
      share,
    }
    // To be asked for again by the next run, whether or not a list states it then.
    yield { unchanged: { key: String(id), articleId, data: null }, share }
  }

  function isPublished(topic: DiscourseTopic): boolean {
    const isPublic = topic.archetype == null || topic.archetype === 'regular' || topic.archetype === 'banner'
    return isPublic && topic.visible && !topic.deleted_at && isWanted(topic)
  }
}

/** Changes with whatever of a topic a list shows and an article takes over; not with its views. */
function versionOf(topic: ListedTopic, choice: CategoryChoice): string {
  const { bumped_at, last_posted_at, posts_count, category_id, title, has_accepted_answer, tags } = topic
  const stated = [
    bumped_at,
    last_posted_at,
    posts_count,
    title,
    has_accepted_answer,
    tags,
    choice.nameOf(category_id),
  ]
  return createHash('sha256')
    .update(JSON.stringify([category_id, ...stated]))
    .digest('hex')
    .slice(0, 16)
}
