import { ARTICLE_KINDS } from '../../server/contract/vocabulary.ts'
import type { ArticleHit, ArticleLanes, ArticleQuery } from '../../server/suggestions/article-search.ts'

export function question(text: string, more: Partial<ArticleQuery> = {}): ArticleQuery {
  return {
    text,
    description: '',
    asYouType: false,
    lang: 'en',
    kinds: [...ARTICLE_KINDS],
    limit: 10,
    ...more,
  }
}

export function never(): AbortSignal {
  return new AbortController().signal
}

export function ids(hits: ArticleHit[]): string[] {
  return hits.map(({ id }) => id)
}

export function everyHit({ doc, thread }: ArticleLanes): ArticleHit[] {
  return [...doc, ...thread]
}

export function joined(runs: ArticleHit['title'] | undefined): string {
  return (runs ?? []).map(({ text }) => text).join('')
}

export function marked(runs: ArticleHit['title'] | undefined): string[] {
  return (runs ?? []).filter(({ match }) => match).map(({ text }) => text)
}
