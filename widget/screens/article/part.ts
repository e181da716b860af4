import { articleApi } from '../../api/article-api.ts'
import { readArticle } from '../../panel/effects/read-article.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import { IDLE } from '../../panel/state/loadable.ts'
import { SolvedScreen } from '../solved/solved-screen.tsx'
import styles from './article.css?inline'
import { ArticleScreen } from './article-screen.tsx'

/** A page that is read in place, and what came of it. */
export const part: PanelPart = {
  screens: { article: ArticleScreen, solved: SolvedScreen },
  styles: [styles],
  api: articleApi,
  reduce({ article }, action) {
    // What is read in place may be for the person alone.
    if (action.type === 'logged-out') return { article: IDLE }
    return { article: action.type === 'article-changed' ? action.article : article }
  },
  effects: [readArticle],
}
