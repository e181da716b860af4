import type { LaterModule } from '../../panel/components/later-screen.tsx'
import type { Screen } from '../../panel/state/screen.ts'
import { SolvedScreen } from '../solved/solved-screen.tsx'
import styles from './article.css?inline'
import { ArticleScreen } from './article-screen.tsx'

/** A page that is read in place, and what came of it. */
export const later: {
  article: LaterModule<{ screen: Extract<Screen, { name: 'article' }> }>
  solved: LaterModule<object>
} = {
  article: { Screen: ArticleScreen, styles },
  solved: { Screen: SolvedScreen, styles },
}
