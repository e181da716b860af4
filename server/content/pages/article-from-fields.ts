import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import type { PageFields } from './page-fields.ts'

/** What a page is when it does not say so itself. */
export interface PageDefaults {
  lang: string
  kind: Article['kind']
  audience?: Audience[] | undefined
}

/** A page's fields with its sections where they stand. */
type ArticleFields = Omit<PageFields, 'sections'> & Pick<Article, 'sections'>

/** The article that a page's fields state. `blocks` null: the body is all there is to read. */
export function articleFromFields(
  { lang, kind = 'doc', answered, audience, ...fields }: ArticleFields,
  defaults: Omit<PageDefaults, 'kind'>,
  blocks: Article['blocks'],
): Article {
  return {
    ...fields,
    title: fields.title || titleFromText(fields),
    blocks,
    lang: lang ?? defaults.lang,
    kind,
    audience: audience ?? defaults.audience ?? ['everyone'],
    // Documentation is an answer in itself.
    answered: kind === 'doc' || (answered ?? false),
  }
}

/** True when there is nothing to show of the page: neither a title nor text. */
export function isEmptyPage(fields: Pick<PageFields, 'title' | 'headings' | 'body'>): boolean {
  return titleFromText(fields) === '' && fields.title === ''
}

const TITLE_CHARACTERS = 80

function titleFromText({ headings, body }: Pick<PageFields, 'headings' | 'body'>): string {
  return cutTitle(headings.find((heading) => heading !== '') ?? body.split('\n', 1)[0]?.trim() ?? '')
}

/** A title made from text that was not written as one: cut between two words. */
function cutTitle(text: string): string {
  if (text.length <= TITLE_CHARACTERS) return text
  const cut = text.slice(0, TITLE_CHARACTERS)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).toWellFormed()}…`
}
