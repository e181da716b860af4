const ANY_SERVER = 'http://server.invalid'

/**
 * Whether a page can be opened there: an http(s) address, or a path below the server's public address. `//host` and
 * `/\host` look like paths and lead to another host, so they are neither.
 */
export function isPageAddress(url: string): boolean {
  if (url.startsWith('/'))
    return URL.canParse(url, ANY_SERVER) && new URL(url, ANY_SERVER).origin === ANY_SERVER
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/**
 * A link in a page, seen from the page's address: http(s), or a path when the page's own address is one. Undefined for
 * what cannot or should not be followed (`mailto:`, `javascript:`, a place in the page itself).
 */
export function resolveAddress(href: string, pageUrl: string): string | undefined {
  if (href === '' || href.startsWith('#')) return undefined
  const base = pageUrl.startsWith('/') ? ANY_SERVER + pageUrl : pageUrl
  if (!URL.canParse(href, base)) return undefined
  const target = new URL(href, base)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return undefined
  return target.origin === ANY_SERVER ? target.href.slice(ANY_SERVER.length) : target.href
}

/** An address as a client can open it; `publicUrl` has no slash at its end. */
export function absoluteAddress(url: string, publicUrl: string): string {
  return url.startsWith('/') ? publicUrl + url : url
}

/** The address of a place in the page. */
export function withAnchor(url: string, anchor: string): string {
  return `${url.replace(/#.*$/s, '')}#${encodeURIComponent(anchor)}`
}
