import type { Candidate } from './candidate.ts'

type Page = Pick<Candidate, 'url' | 'title' | 'fingerprint'>

/** Bits of 64 in which the fingerprints of two copies may differ: a date, a version number, a changed sentence. */
const MOST_DIFFERENT_BITS = 6
const NO_FINGERPRINT = /^0*$/

/** The first `limit` entries whose pages do not say the same as one before them. */
export function withoutNearDuplicates<Entry>(
  entries: readonly Entry[],
  pageOf: (entry: Entry) => Page,
  limit: number,
): Entry[] {
  const byTitle = new Map<string, Page[]>()
  const different: Entry[] = []
  for (const entry of entries) {
    if (different.length === limit) break
    const page = pageOf(entry)
    const title = page.title.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
    const namesakes = byTitle.get(title) ?? []
    if (namesakes.some((other) => isSamePage(page, other))) continue
    byTitle.set(title, [...namesakes, page])
    different.push(entry)
  }
  return different
}

/** Pages of one title; a title alone ("Introduction") or an address alone (`/#/one`, `/#/two`) makes no duplicate. */
function isSamePage(a: Page, b: Page): boolean {
  return withoutPlace(a.url) === withoutPlace(b.url) || isNear(a.fingerprint, b.fingerprint)
}

function withoutPlace(url: string): string {
  return url.replace(/#.*$/, '')
}

function isNear(a: string, b: string): boolean {
  if (NO_FINGERPRINT.test(a) || NO_FINGERPRINT.test(b) || a.length !== b.length) return false
  return bitsOf(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)) <= MOST_DIFFERENT_BITS
}

function bitsOf(number: bigint): number {
  return number.toString(2).replaceAll('0', '').length
}
