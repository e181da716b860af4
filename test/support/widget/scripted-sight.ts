import { vi } from 'vitest'

/** Decides what is on the screen, which nothing is without a layout. Answers how to show all that is watched, by so much of each. */
export function scriptedSight(): (share?: number) => void {
  const watched = new Map<Element, (entries: { target: Element; intersectionRatio: number }[]) => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #seen: (entries: { target: Element; intersectionRatio: number }[]) => void
      constructor(seen: (entries: { target: Element; intersectionRatio: number }[]) => void) {
        this.#seen = seen
      }
      observe(target: Element) {
        watched.set(target, this.#seen)
      }
      disconnect() {
        for (const [target, seen] of watched) if (seen === this.#seen) watched.delete(target)
      }
    },
  )
  return (share = 1) => {
    for (const [target, seen] of watched) seen([{ target, intersectionRatio: share }])
  }
}
