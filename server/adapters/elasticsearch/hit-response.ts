import type { estypes } from '@elastic/elasticsearch'
import type { ArticleHit, ArticleSection } from '../../suggestions/article-search.ts'
import type { RankedCandidate } from '../../suggestions/ranking/rank-lane.ts'
import type { ArticleDocument } from './article-document.ts'
import type { FoundCandidate } from './candidate-response.ts'
import { type HighlightMarks, runsOf, trimmed, withoutMarks } from './marked-text.ts'

/** What is given back of an article that is shown. */
export type ShownArticle = Pick<ArticleDocument, 'id' | 'body' | 'sections'>
export type ShownHit = Pick<estypes.SearchHit<ShownArticle>, '_source' | 'highlight'>

/** A ranked candidate as a hit; `shown` is absent when the article has gone in the meantime, or its part did not answer. */
export function hitOf(
  { candidate, pinned, reason }: RankedCandidate<FoundCandidate>,
  shown: ShownHit | undefined,
  marks: HighlightMarks,
): ArticleHit {
  const { id, url, lang, answered, updated, words, questions } = candidate
  const passage = shown?.highlight?.body?.[0] ?? ''
  return {
    id,
    url,
    section: sectionOf(passage, shown?._source, marks),
    title: runsOf(shown?.highlight?.title?.[0] ?? candidate.title, marks),
    snippet: runsOf(trimmed(passage, marks), marks),
    lang,
    answered,
    updated,
    pinned,
    ...(words && {
      why: {
        ...reason,
        text: { ...reason.text, words },
        history: { ...reason.history, questions: questions ?? [] },
      },
    }),
  }
}

/** Where the passage stands, if words of the question are in it. */
function sectionOf(
  passage: string,
  article: ShownArticle | undefined,
  marks: HighlightMarks,
): ArticleHit['section'] {
  const place = passage.indexOf(marks.open)
  if (!article || article.sections.length === 0 || place < 0) return null
  const start = article.body.indexOf(withoutMarks(passage, marks))
  if (start < 0) return null
  const section = article.sections.findLast((one: ArticleSection) => one.start <= start + place)
  return section ? { heading: section.heading, url: section.url } : null
}
