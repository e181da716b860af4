import type { ArticleHit } from '../article-search.ts'
import type { ExplainedLink } from './explanation.ts'

/** A hit that `before` others stand before in its lane. */
export function explainedLink(hit: ArticleHit, before: number): ExplainedLink {
  const { id, url, section, title, lang, pinned, why = null } = hit
  return {
    rank: before + 1,
    id,
    url: section?.url ?? url,
    section: section?.heading ?? null,
    title: title.map(({ text }) => text).join(''),
    lang,
    pinned,
    why,
  }
}
