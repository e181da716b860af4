/** A forum's own addresses: where its topics and posts stand, and which of a post's links lead to one. */
export interface ForumAddresses {
  /** Ends in a slash. */
  base: string
  articleId(topicId: number): string
  topicUrl(topic: { id: number; slug: string }, postNumber?: number): string
  /** Which of the forum's topics an address leads to; `elsewhere`: it is no address of the forum. */
  read(address: string): { topic: number } | 'other page' | 'elsewhere'
}

/** `address` is the forum's front page, which may stand below a path of its host. */
export function forumAddresses(address: string): ForumAddresses {
  const base = new URL(address)
  base.pathname = `${base.pathname.replace(/\/+$/, '')}/`
  base.search = ''
  base.hash = ''
  const name = `${base.host}${base.pathname}`.replace(/\/$/, '')
  return {
    base: base.href,
    articleId: (topicId) => `discourse:${name}:${topicId}`,
    topicUrl: ({ id, slug }, postNumber = 1) =>
      new URL(
        `t/${slug ? encodeURIComponent(decodeSlug(slug)) : '-'}/${id}${postNumber > 1 ? `/${postNumber}` : ''}`,
        base,
      ).href,
    read(link) {
      if (!URL.canParse(link, base.href)) return 'elsewhere'
      const url = new URL(link, base.href)
      if (withoutWww(url.host) !== withoutWww(base.host) || !url.pathname.startsWith(base.pathname))
        return 'elsewhere'
      const topic = topicOf(url.pathname.slice(base.pathname.length).split('/'), url.searchParams)
      return topic === null ? 'other page' : { topic }
    },
  }
}

/** `t/slug/12`, `t/slug/12/3`, `t/12`, `t/12/3`; and `docs?topic=12` of the documentation plugin. */
function topicOf([page, first = '', second = '']: string[], query: URLSearchParams): number | null {
  if (page === 'docs' || page === 'knowledge-explorer') return idOf(query.get('topic') ?? '')
  if (page !== 't') return null
  return idOf(first) ?? idOf(second)
}

function idOf(segment: string): number | null {
  const digits = /^(\d{1,15})(?:\.json)?$/.exec(segment)?.[1]
  return digits ? Number(digits) : null
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}

/** Forums with encoded slugs give them percent-encoded. */
function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
