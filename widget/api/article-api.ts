import type { ArticleView } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'

export interface ArticleApi {
  article(id: string, signal: AbortSignal, asPerson?: boolean): Promise<ArticleView>
}

export const articleApi = ({ request }: HelpApiParts): ArticleApi => ({
  article: (id, signal, asPerson) =>
    request(`/v1/articles/${encodeURIComponent(id)}`, {
      ...(asPerson && { token: 'optional' }),
      signal,
      answers: ['title', 'blocks'],
    }),
})
