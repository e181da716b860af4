import { z } from 'zod'

/**
 * The parts that are read of what a Discourse forum answers; the rest is let through. Plugins and releases leave fields
 * out or give null, so almost nothing is asked for.
 */

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)
const count = z
  .number()
  .nullish()
  .transform((value) => Math.max(0, Math.trunc(value ?? 0)))
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const category = z.object({
  id: z.number(),
  name: z.string(),
  slug: text,
  parent_category_id: z.number().nullish(),
  read_restricted: flag,
  topic_count: count,
  /** Of its own introduction, "About the … category". */
  topic_url: z.string().nullish(),
})
export type DiscourseCategory = z.output<typeof category>

/** `/site.json`: every category, without nesting. */
export const siteAnswer = z.object({ categories: z.array(category) })

const nestedCategory = category.extend({
  get subcategory_list() {
    return z.array(nestedCategory).nullish()
  },
})
export type NestedCategory = z.output<typeof nestedCategory>

/** `/categories.json?include_subcategories=true`: what very large forums have in place of the above, in pages. */
export const categoriesAnswer = z.object({ category_list: z.object({ categories: z.array(nestedCategory) }) })

export const aboutAnswer = z.object({ about: z.object({ locale: z.string().nullish() }) })

/** Public on every forum, those that ask for a login too. */
export const basicInfoAnswer = z.object({
  title: z.string(),
  header_primary_color: z.string(),
})

const listedTopic = z.object({
  id: z.number(),
  title: text,
  category_id: z.number().nullish(),
  bumped_at: z.string().nullish(),
  last_posted_at: z.string().nullish(),
  posts_count: count,
  /** A pinned topic stands first, whenever it was bumped. */
  pinned: flag,
  pinned_globally: flag,
  visible: z
    .boolean()
    .nullish()
    .transform((visible) => visible ?? true),
  has_accepted_answer: flag,
  tags: z.array(z.unknown()).nullish(),
})
export type ListedTopic = z.output<typeof listedTopic>

export const topicListAnswer = z.object({
  topic_list: z.object({ topics: z.array(listedTopic), more_topics_url: z.string().nullish() }),
})

const linkCount = z.object({ url: z.string(), reflection: flag, clicks: count })

const post = z.object({
  id: z.number(),
  post_number: z.number(),
  /** 1 regular, 2 of a moderator, 3 small action, 4 whisper among staff. */
  post_type: z
    .number()
    .nullish()
    .transform((type) => type ?? 1),
  /** HTML. */
  cooked: text,
  created_at: text,
  user_id: z.number().nullish(),
  username: z.string().nullish(),
  hidden: flag,
  user_deleted: flag,
  deleted_at: z.string().nullish(),
  action_code: z.string().nullish(),
  accepted_answer: flag,
  admin: flag,
  moderator: flag,
  staff: flag,
  trust_level: count,
  /** Left out where the post has no link. */
  link_counts: z.array(linkCount).nullish(),
  actions_summary: z.array(z.object({ id: z.number(), count })).nullish(),
})
export type DiscoursePost = z.output<typeof post>

const answerReference = z.object({ post_number: z.number() })
const tag = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])

export const topicAnswer = z.object({
  id: z.number(),
  title: z.string(),
  slug: text,
  archetype: z.string().nullish(),
  visible: z
    .boolean()
    .nullish()
    .transform((visible) => visible ?? true),
  deleted_at: z.string().nullish(),
  category_id: z.number().nullish(),
  user_id: z.number().nullish(),
  created_at: z.string().nullish(),
  last_posted_at: z.string().nullish(),
  posts_count: count,
  views: count,
  like_count: count,
  /** Of forums that translate their content. */
  locale: z.string().nullish(),
  tags: z.array(tag).nullish(),
  /** The plugin "solved" names one answer, since 2026 several. */
  accepted_answer: answerReference.nullish(),
  accepted_answers: z.array(answerReference).nullish(),
  post_stream: z.object({ posts: z.array(post), stream: z.array(z.number()).nullish() }),
})
export type DiscourseTopic = z.output<typeof topicAnswer>

/** `/t/{id}/posts.json`. */
export const postsAnswer = z.object({ post_stream: z.object({ posts: z.array(post) }) })

/** Why a request was turned down; the body of every error of the API. */
export const errorAnswer = z.object({
  error_type: z.string().nullish(),
  extras: z.object({ wait_seconds: z.coerce.number().nullish() }).nullish(),
})
