import type { ArticleBlock } from '../../contract/types.ts'
import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import { plainText } from '../blocks/plain-text.ts'
import { headingsOf } from '../markdown/markdown-blocks.ts'
import { articleFromFields } from '../pages/article-from-fields.ts'
import { canonicalLanguageTag } from '../pages/language-tag.ts'
import { type ParsedFields, parsePageFields } from '../pages/page-fields.ts'
import { type CookedPost, readCookedPost } from './cooked-post.ts'
import { acceptedNumbers } from './discourse-forum.ts'
import type { DiscoursePost, DiscourseTopic } from './discourse-schemas.ts'
import type { ForumAddresses } from './forum-addresses.ts'
import { givenLinks } from './given-links.ts'

export interface TopicReading {
  addresses: ForumAddresses
  /** Of a topic that states none. */
  lang: string
  audience: Audience[]
  categoryName: string | undefined
}

/** A post that is somebody's, with its text. */
interface ReadPost extends CookedPost {
  post: DiscoursePost
  url: string
  isAccepted: boolean
}

type TopicArticle = { article: Article } | Extract<ParsedFields, { problem: unknown }>

/** Replies behind this much text are left out; the question and the accepted answer stand before it. */
const MOST_CHARACTERS = 200_000

/**
 * A topic as an article: the question, the accepted answer, then the other replies in their order. Each reply is a section
 * with the address of its post, headed by its number in the topic; an accepted answer's has a tick. Names of people are
 * not taken over.
 */
export function topicArticle(topic: DiscourseTopic, reading: TopicReading): TopicArticle {
  const { addresses, categoryName } = reading
  const posts = readPosts(topic, addresses)
  const question = posts.find(({ post }) => post.post_number === 1)
  const replies = posts.filter((read) => read !== question)
  const { body, sections, shown } = bodyOf(question, acceptedFirst(replies))
  const tags = [...(topic.tags ?? []), ...(categoryName === undefined ? [] : [categoryName])]

  const parsed = parsePageFields({
    id: addresses.articleId(topic.id),
    url: addresses.topicUrl(topic),
    title: topic.title,
    headings: shown.flatMap(({ ownBlocks }) => headingsOf(ownBlocks)),
    body,
    kind: 'thread',
    updated: topic.last_posted_at ?? topic.created_at,
    answered: posts.some(({ isAccepted }) => isAccepted),
    replies: Math.max(0, topic.posts_count - 1),
    views: topic.views,
    likes: topic.like_count,
    tags: [...new Set(tags)],
    audience: reading.audience,
  })
  if ('problem' in parsed) return parsed
  const lang = (topic.locale && canonicalLanguageTag(topic.locale)) || reading.lang
  const article = articleFromFields({ ...parsed.fields, sections }, { lang }, blocksOf(question, shown))
  const links = givenLinks(replies, isAskerOf(topic), { topicId: topic.id, addresses })
  return { article: { ...article, links } }
}

const PEOPLES_POSTS = [1, 2]

/** Whispers among staff, notes of what was done to the topic, and what was hidden or deleted are nobody's to read. */
function readPosts(topic: DiscourseTopic, addresses: ForumAddresses): ReadPost[] {
  const accepted = acceptedNumbers(topic)
  // Who quotes by hand repeats what is searched already.
  let said = ''
  const isSaid = (quote: ArticleBlock) => said.includes(plainText([quote]))
  return topic.post_stream.posts
    .filter(
      (post) =>
        PEOPLES_POSTS.includes(post.post_type) &&
        !(post.hidden || post.user_deleted || post.deleted_at || post.action_code),
    )
    .map((post) => {
      const url = addresses.topicUrl(topic, post.post_number)
      const read = readCookedPost(post.cooked, url)
      const ownBlocks = read.ownBlocks.filter((block) => !(block.type === 'quote' && isSaid(block)))
      if (said.length < MOST_CHARACTERS) said += `\n${plainText(ownBlocks)}`
      return { ...read, ownBlocks, post, url, isAccepted: accepted.has(post.post_number) }
    })
}

function acceptedFirst(replies: ReadPost[]): ReadPost[] {
  return [
    ...replies.filter(({ isAccepted }) => isAccepted),
    ...replies.filter(({ isAccepted }) => !isAccepted),
  ]
}

function bodyOf(question: ReadPost | undefined, replies: ReadPost[]) {
  let body = question ? plainText(question.ownBlocks) : ''
  const sections: Article['sections'] = []
  const shown = question ? [question] : []
  for (const reply of replies) {
    const text = plainText(reply.ownBlocks)
    if (text === '') continue
    if (body.length + text.length > MOST_CHARACTERS && sections.length > 0) break
    if (body !== '') body += '\n\n'
    sections.push({ heading: numberOf(reply), url: reply.url, start: body.length })
    body += text
    shown.push(reply)
  }
  return { body, sections, shown }
}

function numberOf({ post, isAccepted }: ReadPost): string {
  return `${isAccepted ? '✓ ' : ''}#${post.post_number}`
}

/** Headings that people wrote stand below those of their posts. */
function blocksOf(question: ReadPost | undefined, shown: ReadPost[]): ArticleBlock[] {
  return shown.flatMap((read) => {
    const blocks = read.blocks.map((block) =>
      block.type === 'heading' ? { ...block, level: Math.min(block.level + 2, 6) } : block,
    )
    return read === question ? blocks : [postHeading(read), ...blocks]
  })
}

function postHeading(read: ReadPost): ArticleBlock {
  const day = read.post.created_at.slice(0, 10)
  const text = [numberOf(read), ...(day === '' ? [] : [day])].join(' · ')
  return { type: 'heading', level: 2, inlines: [{ text, href: read.url }] }
}

function isAskerOf({ user_id, post_stream }: DiscourseTopic): (post: DiscoursePost) => boolean {
  const first = post_stream.posts.find(({ post_number }) => post_number === 1)
  const id = user_id ?? first?.user_id
  return (post) =>
    id != null ? post.user_id === id : first?.username != null && post.username === first.username
}
