import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A post, as the API gives it; what a test does not state is what most posts have. */
export interface TestPost {
  id: number
  post_number: number
  cooked: string
  user_id: number
  [field: string]: unknown
}

export interface TestTopic {
  id: number
  title: string
  slug: string
  category_id: number
  bumped_at: string
  user_id: number
  posts: TestPost[]
  /** Gone: it is in no list, and asking for it answers 404. */
  isDeleted: boolean
  /** What else the API says of it, in lists and by itself. */
  fields: Record<string, unknown>
}

export interface TestCategory {
  id: number
  name: string
  slug: string
  read_restricted?: boolean
  parent_category_id?: number
  topic_url?: string
}

export interface TestForum {
  categories: TestCategory[]
  topics: TestTopic[]
  locale: string
  topicsAPage: number
  /** Without it (or for a category that is restricted) nothing is shown to whom has no key. */
  isLoginRequired: boolean
  key: string
}

export interface TestAnswer {
  status: number
  headers?: Record<string, string>
  body: string
}

export interface DiscourseServer {
  url: string
  forum: TestForum
  /** The paths that were asked for, with their queries. */
  asked: { path: string; headers: IncomingMessage['headers'] }[]
  /** Answers in the forum's place where it returns something. */
  intercept: ((path: string) => TestAnswer | undefined) | null
  close(): Promise<void>
}

/** A forum that answers as Discourse 2026 does to the requests of its JSON API. */
export async function startDiscourseServer(forum: Partial<TestForum> = {}): Promise<DiscourseServer> {
  const http = createServer((request, response) => {
    const path = request.url ?? '/'
    server.asked.push({ path, headers: request.headers })
    send(response, server.intercept?.(path) ?? answer(server.forum, path, request.headers['api-key']))
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const server: DiscourseServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    forum: {
      categories: [{ id: 1, name: 'Help', slug: 'help' }],
      topics: [],
      locale: 'en',
      topicsAPage: 30,
      isLoginRequired: false,
      key: 'k3y',
      ...forum,
    },
    asked: [],
    intercept: null,
    close: () => {
      http.closeAllConnections()
      return new Promise((closed) => http.close(() => closed()))
    },
  }
  return server
}

let nextPostId = 1000

/** A topic of category 1 by user 7, whose posts are the HTML that is given or more. */
export function testTopic(
  id: number,
  posts: (string | (Partial<TestPost> & { cooked: string }))[],
  { title = `Topic ${id}`, ...stated }: Partial<TestTopic> = {},
): TestTopic {
  return {
    id,
    title,
    slug: title.toLowerCase().replaceAll(/\W+/g, '-'),
    category_id: 1,
    bumped_at: new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString(),
    user_id: 7,
    isDeleted: false,
    fields: {},
    posts: posts.map((post, index) => {
      nextPostId += 1
      return {
        id: nextPostId,
        post_number: index + 1,
        user_id: index === 0 ? 7 : 20 + index,
        ...(typeof post === 'string' ? { cooked: post } : post),
      }
    }),
    ...stated,
  }
}

function send(response: ServerResponse, { status, headers, body }: TestAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body)
}

function json(value: unknown): TestAnswer {
  return { status: 200, body: JSON.stringify(value) }
}

export function refusal(status: number, error_type: string): TestAnswer {
  return { status, body: JSON.stringify({ errors: ['No.'], error_type }) }
}

function answer(forum: TestForum, address: string, key: unknown): TestAnswer {
  const url = new URL(address, 'http://forum')
  const hasKey = key === forum.key
  if (url.pathname === '/site/basic-info.json') return json(BASIC_INFO)
  if (forum.isLoginRequired && !hasKey) return refusal(403, 'not_logged_in')
  if (key !== undefined && !hasKey) return refusal(403, 'invalid_access')
  const mayRead = (categoryId: number) =>
    hasKey || !forum.categories.find(({ id }) => id === categoryId)?.read_restricted
  const page = { url, topics: forum.topics.filter((topic) => !topic.isDeleted && mayRead(topic.category_id)) }

  const categories = forum.categories.filter(({ id }) => mayRead(id)).map((one) => categoryOf(one, forum))
  if (url.pathname === '/site.json') return json({ default_archetype: 'regular', categories })
  if (url.pathname === '/categories.json') {
    return json({ category_list: { can_create_category: false, categories } })
  }
  if (url.pathname === '/about.json') {
    return json({ users: [], about: { title: 'Forum', locale: forum.locale, version: '2026.1.0' } })
  }
  if (url.pathname === '/latest.json') return json(listOf(page, forum))
  const [, list] = /^\/c\/[^/]+\/(\d+)\/l\/latest\.json$/.exec(url.pathname) ?? []
  if (list) return json(listOf({ ...page, topics: page.topics.filter(isBelow(Number(list), forum)) }, forum))

  const [, id, part] = /^\/t\/(\d+)(?:\/(\d+|posts))?\.json$/.exec(url.pathname) ?? []
  const topic = forum.topics.find((one) => one.id === Number(id))
  if (!topic || topic.isDeleted) return refusal(404, 'not_found')
  if (!mayRead(topic.category_id)) return refusal(403, 'invalid_access')
  if (part === 'posts') {
    const ids = url.searchParams.getAll('post_ids[]').map(Number)
    return json({ post_stream: { posts: postsOf(topic, (post) => ids.includes(post.id)) }, id: topic.id })
  }
  return json(topicOf(topic, part === undefined ? 1 : Number(part)))
}

const BASIC_INFO = {
  logo_url: '/logo.png',
  apple_touch_icon_url: '/apple.png',
  title: 'Forum',
  description: '',
  header_primary_color: '333333',
  header_background_color: 'ffffff',
  login_required: false,
}

function categoryOf(category: TestCategory, { topics }: TestForum) {
  const topic_count = topics.filter(({ category_id }) => category_id === category.id).length
  return {
    color: '0088CC',
    text_color: 'FFFFFF',
    position: 1,
    read_restricted: false,
    topic_count,
    ...category,
  }
}

function isBelow(categoryId: number, { categories }: TestForum) {
  return ({ category_id }: TestTopic) =>
    category_id === categoryId ||
    categories.find(({ id }) => id === category_id)?.parent_category_id === categoryId
}

function listOf({ url, topics }: { url: URL; topics: TestTopic[] }, { topicsAPage }: TestForum) {
  const listed = topics.filter(({ fields }) => fields.visible !== false)
  const isPinned = ({ fields }: TestTopic) => fields.pinned === true
  const ordered = [
    ...listed.filter(isPinned),
    ...listed.filter((topic) => !isPinned(topic)).sort((a, b) => b.bumped_at.localeCompare(a.bumped_at)),
  ]
  const page = Number(url.searchParams.get('page') ?? 0)
  const shown = ordered.slice(page * topicsAPage, (page + 1) * topicsAPage)
  const hasMore = ordered.length > (page + 1) * topicsAPage
  return {
    users: [],
    primary_groups: [],
    topic_list: {
      can_create_topic: false,
      ...(hasMore ? { more_topics_url: `/latest?no_definitions=true&order=activity&page=${page + 1}` } : {}),
      per_page: topicsAPage,
      topics: shown.map((topic) => ({
        ...commonFields(topic),
        bumped: true,
        bumped_at: topic.bumped_at,
        posters: [],
      })),
    },
  }
}

function commonFields({ id, title, slug, category_id, bumped_at, posts, fields }: TestTopic) {
  return {
    id,
    title,
    fancy_title: title.replaceAll('&', '&amp;'),
    slug,
    category_id,
    posts_count: posts.length,
    reply_count: Math.max(0, posts.length - 2),
    created_at: '2026-01-01T00:00:00.000Z',
    last_posted_at: bumped_at,
    archetype: 'regular',
    visible: true,
    closed: false,
    archived: false,
    pinned: false,
    tags: [],
    views: 100,
    like_count: 2,
    has_accepted_answer: false,
    ...fields,
  }
}

/** As many as Discourse gives with a topic; the others are to be asked for by their ids. */
const CHUNK = 20

function topicOf(topic: TestTopic, near: number) {
  const from = Math.max(0, Math.min(near - 1 - CHUNK / 2, topic.posts.length - CHUNK))
  const chunk = new Set(topic.posts.slice(from, from + CHUNK))
  return {
    ...commonFields(topic),
    post_stream: {
      posts: postsOf(topic, (post) => chunk.has(post)),
      stream: topic.posts.map(({ id }) => id),
    },
    user_id: topic.user_id,
    deleted_at: null,
    chunk_size: CHUNK,
    details: { participants: [], links: [] },
  }
}

function postsOf(topic: TestTopic, isAsked: (post: TestPost) => boolean) {
  return topic.posts.filter(isAsked).map((post) => ({
    name: 'Somebody',
    username: `user${post.user_id}`,
    avatar_template: '/letter_avatar/user/{size}.png',
    created_at: '2026-01-02T03:04:05.000Z',
    post_type: 1,
    reply_to_post_number: null,
    actions_summary: [],
    moderator: false,
    admin: false,
    staff: false,
    hidden: false,
    trust_level: 1,
    deleted_at: null,
    user_deleted: false,
    accepted_answer: false,
    topic_id: topic.id,
    topic_slug: topic.slug,
    ...post,
  }))
}
