import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { type Route, route } from '../http/route.ts'
import type { Identity } from '../support-rules/account.ts'
import { type ReadArticleDependencies, readArticle } from './read-article.ts'

/** Long enough to go back and forth between pages, short enough for a correction to be seen. */
const SHARED = 'public, max-age=60, stale-while-revalidate=600'

export interface ArticleRouteDependencies extends ReadArticleDependencies {
  /** Whom a person counts among, for private content; never rejects. */
  audiencesOf: (identity: Identity | null) => Promise<Audience[]>
}

export function articleRoutes({ audiencesOf, ...dependencies }: ArticleRouteDependencies): Route[] {
  const read = readArticle(dependencies)
  return [
    route(endpoints.getArticle, async ({ params, identity }) => {
      const article = await read(params.id ?? '', await audiencesOf(identity))
      if (!article.ok) return article
      const cacheControl = identity ? 'private, no-store' : SHARED
      return success({ status: 200, body: article.value, headers: { 'cache-control': cacheControl } })
    }),
  ]
}
