import type { estypes } from '@elastic/elasticsearch'
import type { HighlightedText } from '../../contract/types.ts'
import type { ArticleHit } from '../../suggestions/article-search.ts'
import type { ArticleSource } from './article-document.ts'
import type { HighlightMarks } from './highlight-request.ts'

/** The hits of one lane, best first. */
export function hitsOf(
  response: estypes.SearchResponseBody<ArticleSource>,
  marks: HighlightMarks,
): ArticleHit[] {
  return response.hits.hits.flatMap(({ _source, highlight }) => {
    if (!_source) return []
    const { id, url, title, locale, answered, updated } = _source
    return [
      {
        id,
        url,
        title: runsOf(highlight?.title?.[0] ?? title, marks),
        snippet: runsOf(trimmed(highlight?.body?.[0] ?? '', marks), marks),
        lang: locale,
        answered,
        updated,
        section: null,
        pinned: false,
      },
    ]
  })
}

/** Text with marks in it, as runs. */
export function runsOf(marked: string, { open, close }: HighlightMarks): HighlightedText {
  const runs: HighlightedText = []
  for (const [at, part] of marked.split(open).entries()) {
    const end = at === 0 ? -1 : part.indexOf(close)
    if (end >= 0) push(runs, part.slice(0, end), true)
    push(runs, end >= 0 ? part.slice(end + close.length) : part, false)
  }
  return runs
}

function push(runs: HighlightedText, text: string, match: boolean): void {
  const last = runs.at(-1)
  if (text === '') return
  if (last?.match === match) last.text += text
  else runs.push({ text, match })
}

function trimmed(marked: string, { open }: HighlightMarks): string {
  const text = marked.trim()
  return text.startsWith(open) ? text : text.trimStart()
}
