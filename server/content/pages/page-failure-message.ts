import type { PageFailure } from './page-entry.ts'
import { PAGE_LIMITS } from './page-limits.ts'

/** One sentence or two for the person who runs the command: what is wrong, and what to do. */
export function pageFailureMessage({ code, id, field, detail }: PageFailure): string {
  switch (code) {
    case 'not_utf8':
      return 'Not valid UTF-8. Save the file as UTF-8.'
    case 'not_json':
      return `Not JSON: ${detail}. Each line holds one JSON object.`
    case 'front_matter_invalid':
      return `The front matter is not valid YAML: ${detail}.`
    case 'wrong_field':
      return field ? `Field "${field}" ${detail}.` : `The line ${detail}.`
    case 'empty_page':
      return 'The page has neither a title nor text.'
    case 'no_text':
      return 'There is no text in what the server sends. A page that a script draws in the browser cannot be read.'
    case 'page_too_big':
      return `The page is larger than ${PAGE_LIMITS.bytes / 1024 / 1024} MB. Split it into several.`
    case 'nested_too_deep':
      return 'Lists or quotes are nested too deeply to be read.'
    case 'file_unreadable':
      return `The file cannot be read (${detail}).`
    case 'folder_unreadable':
      return `The folder cannot be read (${detail}).`
    case 'fetch_failed':
      return `The page could not be fetched (${detail}). It is tried again at the next run.`
    case 'http_status':
      return `The server answered with status ${detail}. The page is tried again at the next run.`
    case 'response_too_big':
      return 'The answer is larger than a page may be.'
    case 'response_unreadable':
      return `The answer cannot be read (${detail}).`
    case 'duplicate_id':
      return `The id "${id}" was used before, in ${detail}. The first page was kept.`
    case 'id_belongs_to_another_source':
      return `The id "${id}" belongs to the source "${detail}". If this is that source in a new place, run with --source "${detail}"; if not, give the page another id, or Markdown pages another --source name.`
  }
}
