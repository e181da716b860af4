/** Half of it for this long is what advertisers call seen, in milliseconds; what flies by while somebody types is not. */
const SEEN_AFTER_MS = 1_000
const SEEN_SHARE = 0.5

/**
 * Calls back for each of `items` that has really been on the screen for a while; for none where the browser cannot tell.
 * Answers the way to end it.
 */
export function watchSeen(items: Iterable<Element>, seen: (item: Element) => void): () => void {
  if (!('IntersectionObserver' in globalThis)) return () => undefined
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        clearTimeout(waiting.get(target))
        if (intersectionRatio >= SEEN_SHARE) waiting.set(target, setTimeout(look, SEEN_AFTER_MS, target))
      }
    },
    { threshold: SEEN_SHARE },
  )
  /** In a tab behind another nothing is seen, whatever its layout says. */
  function look(item: Element) {
    if (document.visibilityState === 'visible') seen(item)
    else waiting.set(item, setTimeout(look, SEEN_AFTER_MS, item))
  }
  for (const item of items) observer.observe(item)
  return () => {
    observer.disconnect()
    waiting.forEach(clearTimeout)
  }
}
