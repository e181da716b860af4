import { primaryLanguage } from '../../language/primary-language.ts'
import type { ArticleHit, ArticleSection, SearchableArticle } from '../../suggestions/article-search.ts'
import { highlight, matchesAmong, type Worth } from './highlight.ts'
import { snippetOf, snippetSource } from './snippet.ts'
import { type RememberedWords, readWords } from './text-words.ts'

/** What is shown of an article: its title and best passage, with the words of the query marked. */
export function hitOf(
  article: SearchableArticle,
  { worth, bodies, pinned }: { worth: Worth; bodies: RememberedWords; pinned: boolean },
): ArticleHit {
  const { id, url, title, body, lang, answered, updated } = article
  const language = primaryLanguage(lang)
  const source = snippetSource(body)
  const { text, foundAt } = snippetOf(source, title, bodies.of(id, source, language), worth)
  return {
    id,
    url,
    section: foundAt === null ? null : sectionAt(article.sections, foundAt),
    title: highlight(title, matchesAmong(readWords(title, language), worth)),
    snippet: text,
    lang,
    answered,
    updated,
    pinned,
  }
}

function sectionAt(sections: readonly ArticleSection[], place: number): ArticleHit['section'] {
  const section = sections.findLast(({ start }) => start <= place)
  return section ? { heading: section.heading, url: section.url } : null
}
