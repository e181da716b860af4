import type { GivenLink } from '../article.ts'
import { storableText } from '../pages/storable-text.ts'
import type { DiscoursePost } from './discourse-schemas.ts'
import type { ForumAddresses } from './forum-addresses.ts'

/** A post, and where its links lead. */
export interface LinkingPost {
  post: DiscoursePost
  isAccepted: boolean
  /** The links of its text: what is left when the forum counts no clicks. */
  links: string[]
}

/**
 * Of 1, which an accepted answer has: who gave the link, and whether others found it worth a click or a like. One person
 * can click as often as they please and Discourse counts each time, so clicks saturate; a like is one person's.
 */
const WEIGHTS = { staff: 0.6, regular: 0.5, anybody: 0.4, clicks: 0.2, likes: 0.15 }
const HALF_OF_CLICKS = 8
const HALF_OF_LIKES = 2
/** Discourse's "regular": who has read and helped for months. */
const REGULAR = 3
const LIKE = 2

/**
 * What others than the asker linked as an answer: other topics by their article's id, pages elsewhere by their address.
 * The asker's own link counts where it is the accepted answer. Each target once, with the best that speaks for it.
 */
export function givenLinks(
  posts: LinkingPost[],
  asker: (post: DiscoursePost) => boolean,
  { topicId, addresses }: { topicId: number; addresses: ForumAddresses },
): GivenLink[] {
  const weights = new Map<string, number>()
  for (const linking of posts) {
    if (asker(linking.post) && !linking.isAccepted) continue
    for (const { url, clicks } of linksOf(linking)) {
      const to = targetOf(url, topicId, addresses)
      if (to !== null) weights.set(to, Math.max(weights.get(to) ?? 0, weightOf(linking, clicks)))
    }
  }
  return [...weights].map(([to, weight]) => ({ to, weight }))
}

function linksOf({ post, links }: LinkingPost): { url: string; clicks: number }[] {
  if (!post.link_counts) return links.map((url) => ({ url, clicks: 0 }))
  // A reflection is a link from elsewhere to this post.
  return post.link_counts.filter(({ reflection }) => !reflection)
}

function weightOf({ post, isAccepted }: LinkingPost, clicks: number): number {
  if (isAccepted) return 1
  const likes = post.actions_summary?.find(({ id }) => id === LIKE)?.count ?? 0
  const weight =
    trustIn(post) +
    WEIGHTS.clicks * saturating(clicks, HALF_OF_CLICKS) +
    WEIGHTS.likes * saturating(likes, HALF_OF_LIKES)
  return Math.round(weight * 100) / 100
}

function trustIn({ staff, admin, moderator, trust_level }: DiscoursePost): number {
  if (staff || admin || moderator) return WEIGHTS.staff
  return trust_level >= REGULAR ? WEIGHTS.regular : WEIGHTS.anybody
}

/** 0 for none, a half at `half`, never 1. */
function saturating(value: number, half: number): number {
  return value / (value + half)
}

const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|heic|mp4|mov|webm|mp3|wav|ogg)$/i
const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_cid|mc_eid|_ga)$/i
const LONGEST_ADDRESS = 2_000

function targetOf(address: string, topicId: number, addresses: ForumAddresses): string | null {
  const own = addresses.read(address)
  if (own === 'other page') return null
  if (own !== 'elsewhere') return own.topic === topicId ? null : addresses.articleId(own.topic)
  // Some links of old posts lack the scheme; what is no address then is none of ours.
  if (!URL.canParse(address, addresses.base)) return null
  const url = new URL(address, addresses.base)
  if (!/^https?:$/.test(url.protocol) || MEDIA.test(url.pathname) || isUpload(url)) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href.length > LONGEST_ADDRESS ? null : storableText(url.href)
}

/** Files that people put beside their post lie on the forum's own hosts for files. */
function isUpload(url: URL): boolean {
  return /(?:^|\/)uploads\/(?:default|short-url|secure|[a-z0-9_]+\/(?:original|optimized))\//.test(
    url.pathname,
  )
}
