import { type Document, type Element, isText } from 'domhandler'
import { textContent } from 'domutils'
import { readPageDate } from '../pages/page-date.ts'
import { elementMatcher, elementsOf } from './element-matcher.ts'
import type { PageHead } from './page-head.ts'

const META_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
]
const UPDATED_WORDS =
  /updat|modif|revis|chang|à jour|aktualisiert|geändert|actualiz|aggiornat|gewijzigd|bijgewerkt/i

/**
 * When a page was changed last: by its own words, then by what its listing and its server say; null when nobody does.
 */
export function pageUpdated(
  document: Document,
  { meta }: PageHead,
  listedAs: string | null,
  headers: Headers,
): string | null {
  const stated = function* () {
    for (const name of META_NAMES) yield meta.get(name)
    yield linkedData(document)
    yield updatedTime(document)
    yield listedAs
    yield httpDate(headers.get('last-modified'))
  }
  for (const date of stated()) {
    const read = date ? readPageDate(date) : null
    if (read !== null) return read
  }
  return null
}

/** `dateModified` of schema.org, wherever it stands in the page's JSON-LD. */
function linkedData(document: Document): string | undefined {
  for (const script of elementsOf(document, elementMatcher('script[type=application/ld+json]'))) {
    const found = /"dateModified"\s*:\s*"([^"\\]{4,40})"/.exec(textContent(script))?.[1]
    if (found) return found
  }
  return undefined
}

function updatedTime(document: Document): string | undefined {
  const times = [...elementsOf(document, elementMatcher('time[datetime], relative-time[datetime]'))]
  const updated = times.find(
    (time) => time.attribs.itemprop === 'dateModified' || UPDATED_WORDS.test(wordsAround(time)),
  )
  return (updated ?? (times.length === 1 ? times[0] : undefined))?.attribs.datetime
}

function wordsAround(time: Element): string {
  const before = time.prev && isText(time.prev) ? time.prev.data : ''
  const parent = time.parent && 'attribs' in time.parent ? time.parent : null
  const lead = parent?.children[0]
  return [
    time.attribs.class ?? '',
    textContent(time),
    before,
    parent?.attribs.class ?? '',
    lead && isText(lead) ? lead.data : '',
    parent?.prev && isText(parent.prev) ? parent.prev.data : '',
  ].join(' ')
}

function httpDate(header: string | null): string | null {
  const time = Date.parse(header ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
