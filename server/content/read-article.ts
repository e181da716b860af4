import { failure, type Result, success } from '../contract/result.ts'
import type { ArticleView } from '../contract/types.ts'
import type { Audience } from '../contract/vocabulary.ts'
import type { ArticleStore } from './article-store.ts'
import { articleBlocks } from './blocks/article-blocks.ts'
import { absoluteAddress } from './pages/page-address.ts'

export interface ReadArticleDependencies {
  articles: Pick<ArticleStore, 'find'>
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
}

/**
 * An article to read in place, for somebody of these audiences. Failure: `article_not_found`, also for an article that is
 * not for them: nobody learns that it is there.
 */
export function readArticle({ articles, publicUrl }: ReadArticleDependencies) {
  return async (id: string, audiences: readonly Audience[]): Promise<Result<ArticleView>> => {
    const article = await articles.find(id)
    if (!article?.audience.some((audience) => audiences.includes(audience)))
      return failure('article_not_found')
    return success({
      id: article.id,
      url: absoluteAddress(article.url, publicUrl),
      title: article.title,
      kind: article.kind,
      locale: article.lang,
      updatedAt: article.updated,
      answered: article.answered,
      replies: article.replies,
      blocks: articleBlocks(article, publicUrl),
    })
  }
}
