const ANY_SERVER = 'http://server.invalid'
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|source)$/i

/**
 * One spelling for an address, so that a link that somebody pasted is known as the article it leads to: without place in
 * the page, tracking, `www.`, protocol, final slash and index page. Null for what is no http(s) address or path.
 */
export function addressKey(address: string): string | null {
  const base = address.startsWith('/') ? ANY_SERVER : undefined
  if (!base && !/^https?:\/\//i.test(address)) return null
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/index\.html?$/i, '/').replace(/(?<=.)\/+$/, '')
  const host = url.origin === ANY_SERVER ? '' : url.host.replace(/^www\./, '')
  return `${host}${path}${url.search}`
}
