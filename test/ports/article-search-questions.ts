import {
  type ArticleHit,
  type ArticleLanes,
  type ArticleQuery,
  BLANK_QUERY,
} from '../../server/suggestions/article-search.ts'

export function question(text: string, more: Partial<ArticleQuery> = {}): ArticleQuery {
  return { ...BLANK_QUERY, text, limit: 10, ...more }
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
