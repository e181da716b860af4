import { SourceError } from '../sources/source-error.ts'
import type { Answer, AnswerFailure, DiscourseApi } from './discourse-api.ts'
import {
  aboutAnswer,
  categoriesAnswer,
  type DiscourseCategory,
  type DiscoursePost,
  type DiscourseTopic,
  type ListedTopic,
  type NestedCategory,
  postsAnswer,
  siteAnswer,
  topicAnswer,
  topicListAnswer,
} from './discourse-schemas.ts'

export interface TopicListPage {
  topics: ListedTopic[]
  isLast: boolean
}

/**
 * A Discourse forum, in its own terms.
 *
 * Errors: what the whole forum depends on rejects with a `SourceError`; what concerns one topic is a value.
 */
export interface DiscourseForum {
  categories(): Promise<DiscourseCategory[]>
  /** Its language; undefined when it does not say. */
  locale(): Promise<string | undefined>
  /** Topics of a category and those below it, or of all; the last bumped first, after those that are pinned. */
  topicList(page: number, category?: DiscourseCategory): Promise<TopicListPage>
  /** With its posts: all of them, or the first and the last of a very long topic, and the accepted answer. */
  topic(id: number): Promise<Answer<DiscourseTopic>>
}

/** As many as Discourse itself asks for at once. */
const POSTS_A_REQUEST = 20
const MOST_CATEGORY_PAGES = 100

export function discourseForum(api: DiscourseApi, mostPosts: number): DiscourseForum {
  return {
    async categories() {
      const site = await api.get('site.json', siteAnswer)
      if (site.kind === 'value' && site.value.categories.length > 0) return site.value.categories
      if (site.kind === 'forbidden') throw new SourceError(PRIVATE)
      return pagedCategories()
    },

    async locale() {
      const answer = await api.get('about.json', aboutAnswer)
      if (answer.kind === 'missing' || answer.kind === 'forbidden') return undefined
      return orThrow(answer, 'about.json').about.locale ?? undefined
    },

    async topicList(page, category) {
      const list = category
        ? `c/${encodeURIComponent(category.slug || '-')}/${category.id}/l/latest.json`
        : 'latest.json'
      const path = `${list}?no_definitions=true&order=activity&page=${page}`
      const { topics, more_topics_url } = orThrow(await api.get(path, topicListAnswer), path).topic_list
      return { topics, isLast: !more_topics_url || topics.length === 0 }
    },

    async topic(id) {
      const answer = await api.get(`t/${id}.json`, topicAnswer)
      return answer.kind === 'value' ? completed(answer.value) : answer
    },
  }

  async function pagedCategories(): Promise<DiscourseCategory[]> {
    const found = new Map<number, DiscourseCategory>()
    for (let page = 1; page <= MOST_CATEGORY_PAGES; page++) {
      const path = `categories.json?include_subcategories=true&page=${page}`
      const { categories } = orThrow(await api.get(path, categoriesAnswer), 'categories.json').category_list
      const before = found.size
      for (const category of categories.flatMap(withThoseBelow)) found.set(category.id, category)
      // Forums that have few answer every page with all of them.
      if (found.size === before) break
    }
    return [...found.values()]
  }

  async function completed(topic: DiscourseTopic): Promise<Answer<DiscourseTopic>> {
    const posts = new Map(topic.post_stream.posts.map((post) => [post.id, post]))
    const missing = chosenIds(topic.post_stream.stream ?? [], mostPosts).filter((id) => !posts.has(id))
    for (let at = 0; at < missing.length; at += POSTS_A_REQUEST) {
      const ids = missing.slice(at, at + POSTS_A_REQUEST).map((id) => `post_ids[]=${id}`)
      const answer = await api.get(`t/${topic.id}/posts.json?${ids.join('&')}`, postsAnswer)
      if (answer.kind !== 'value') return answer
      for (const post of answer.value.post_stream.posts) posts.set(post.id, post)
    }
    for (const number of acceptedNumbers(topic)) {
      if ([...posts.values()].some(({ post_number }) => post_number === number)) continue
      const answer = await api.get(`t/${topic.id}/${number}.json`, topicAnswer)
      if (answer.kind === 'failed') return answer
      const accepted = answer.kind === 'value' && answer.value.post_stream.posts.find(isNumber(number))
      if (accepted) posts.set(accepted.id, accepted)
    }
    const ordered = [...posts.values()].sort((a, b) => a.post_number - b.post_number)
    return { kind: 'value', value: { ...topic, post_stream: { posts: ordered } } }
  }
}

const PRIVATE =
  'The forum shows nothing without a login. Set DISCOURSE_API_KEYS to HOST=USER:KEY with a key of the forum that may read.'

function withThoseBelow({ subcategory_list, ...category }: NestedCategory): DiscourseCategory[] {
  return [category, ...(subcategory_list ?? []).flatMap(withThoseBelow)]
}

function isNumber(number: number) {
  return (post: DiscoursePost) => post.post_number === number
}

/** The accepted answers that the topic names; posts may say it themselves as well. */
export function acceptedNumbers({
  accepted_answer,
  accepted_answers,
  post_stream,
}: DiscourseTopic): Set<number> {
  return new Set([
    ...(accepted_answer ? [accepted_answer.post_number] : []),
    ...(accepted_answers ?? []).map(({ post_number }) => post_number),
    ...post_stream.posts.filter((post) => post.accepted_answer).map(({ post_number }) => post_number),
  ])
}

/** Of a topic that is too long: how it began, and how it ended. */
function chosenIds(stream: number[], most: number): number[] {
  if (stream.length <= most) return stream
  const last = Math.floor(most / 4)
  return [...stream.slice(0, most - last), ...stream.slice(stream.length - last)]
}

function orThrow<Value>(answer: Answer<Value>, path: string): Value {
  if (answer.kind === 'value') return answer.value
  throw unreadableForum(answer, path)
}

/** Why a forum as a whole cannot be read now, for its owner. */
export function unreadableForum(
  answer: { kind: 'missing' } | { kind: 'forbidden' } | AnswerFailure,
  path: string,
): SourceError {
  if (answer.kind === 'forbidden') return new SourceError(PRIVATE)
  if (answer.kind === 'missing') {
    return new SourceError(
      `There is no ${path} at this address: it is not the front page of a Discourse forum.`,
    )
  }
  const { code, detail, retryAfterSeconds } = answer
  switch (code) {
    case 'response_unreadable':
      return new SourceError(
        `What the forum answers to ${path} cannot be read (${detail}). Is it a Discourse forum, and open to all?`,
      )
    case 'response_too_big':
      return new SourceError(`What the forum answers to ${path} is too large.`)
    case 'fetch_failed':
      if (detail.startsWith('redirected_elsewhere: ')) {
        return new SourceError(
          `The forum leads elsewhere, to ${detail.split(' ')[1]}. Name the address where it stands now.`,
        )
      }
      return new SourceError(
        `The forum cannot be reached (${detail}). The next run goes on where this one stopped.`,
      )
    case 'http_status':
      return new SourceError(
        `The forum answered ${path} with status ${detail}. The next run goes on where this one stopped.`,
        { retryAfterSeconds },
      )
  }
}
