/**
 * Whether an address belongs to the site that reading started at: the same host and port, where `www.` makes no
 * difference. A site that started by https is not read by http, so that nobody on the way can change its pages.
 */
export function isSameSite(url: URL, start: URL): boolean {
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || start.protocol === 'https:')) return false
  if (url.username !== '' || url.password !== '') return false
  const isUpgrade = start.protocol === 'http:' && url.protocol === 'https:'
  const samePort = isUpgrade ? start.port === '' && url.port === '' : url.port === start.port
  return samePort && bareHost(url) === bareHost(start)
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
