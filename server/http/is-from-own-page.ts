const HARMLESS_METHODS = new Set(['GET', 'HEAD'])

/**
 * Whether a request that may ride on a cookie comes from a page of this server, as far as it changes anything. `SameSite`
 * alone does not say so: a page of a neighbouring subdomain counts as the same site.
 *
 * A program with a key is told by it, and needs no page: a browser adds no `Authorization` of its own.
 */
export function isFromOwnPage(request: Request, publicUrl: string): boolean {
  if (HARMLESS_METHODS.has(request.method) || request.headers.has('authorization')) return true
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  // A browser that is older, or a page without TLS, for which no `Sec-Fetch-Site` is sent.
  const origin = request.headers.get('origin')
  return origin !== null && (origin === new URL(publicUrl).origin || origin === originOf(request))
}

/** By the `Host` that was asked: the address by which people have come may not be the one that is configured. */
function originOf(request: Request): string {
  return new URL(request.url).origin
}
