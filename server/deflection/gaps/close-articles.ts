import type { GapIntent } from './gap-store.ts'

/** Of one topic. */
const MOST_ARTICLES = 5

export interface CloseArticle {
  articleId: string
  /** In how many intents. */
  shown: number
  /** … and was read, and did not help. */
  opened: number
}

/** The articles that came close: shown for these intents, the most often shown first. */
export function closeArticles(intents: readonly GapIntent[]): CloseArticle[] {
  const articles = new Map<string, CloseArticle>()
  for (const { links } of intents)
    for (const { articleId, shown, opened } of links) {
      if (!shown && !opened) continue
      const article = articles.get(articleId) ?? { articleId, shown: 0, opened: 0 }
      article.shown += 1
      if (opened) article.opened += 1
      articles.set(articleId, article)
    }
  return [...articles.values()]
    .sort((a, b) => b.shown - a.shown || b.opened - a.opened || (a.articleId < b.articleId ? -1 : 1))
    .slice(0, MOST_ARTICLES)
}
