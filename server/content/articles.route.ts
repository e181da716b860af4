import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import { type Route, route } from '../http/route.ts'
import { type ReadArticleDependencies, readArticle } from './read-article.ts'

/** Long enough to go back and forth between pages, short enough for a correction to be seen. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600'

export function articleRoutes(dependencies: ReadArticleDependencies): Route[] {
  const read = readArticle(dependencies)
  return [
    route(endpoints.getArticle, async ({ params }) => {
      const article = await read(params.id ?? '')
      if (!article.ok) return article
      return success({ status: 200, body: article.value, headers: { 'cache-control': CACHE_CONTROL } })
    }),
  ]
}
