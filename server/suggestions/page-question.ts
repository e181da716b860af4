import { pageWords } from './draft/page-words.ts'

const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u
/** Measured on the demo's content: of fewer, `/engines/new` asks for news; of all, the first words drown the last. */
const MOST_WORDS_OF_PATH = 2

/**
 * What a page is about, as a question: its title, else the last words of its path. All words of the path count besides, as they
 * do for any question asked on the page.
 */
export function pageQuestion(title: string, page: string): string {
  return SOMETHING_TO_FIND.test(title) ? title : pageWords(page).slice(-MOST_WORDS_OF_PATH).join(' ')
}
