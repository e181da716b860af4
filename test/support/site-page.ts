import type { Article } from '../../server/content/article.ts'
import { readSitePage, type SitePage } from '../../server/content/site/site-page.ts'
import { articleBlock } from '../../server/contract/schemas/articles.ts'

/** Where a page stands unless a test says otherwise. */
export const URL_OF_PAGE = 'https://docs.acme.example/keys/rotate'

interface PageAnswer {
  url?: string
  headers?: Record<string, string>
  listedAs?: string | null
}

/** Reads a page whose source is in Italian unless it says otherwise. */
export function readPage(
  html: string,
  { url = URL_OF_PAGE, headers = {}, listedAs = null }: PageAnswer = {},
): SitePage {
  const page = { html, url, headers: new Headers(headers), listedAs }
  return readSitePage(page, { lang: 'it', audience: ['everyone'] })
}

/** Errors: throws when the page has no article, or its blocks are not what the contract says. */
export function articleOf(html: string, answer?: PageAnswer): Article {
  const { content } = readPage(html, answer)
  if (!('article' in content)) throw new Error(`No article: ${JSON.stringify(content)}`)
  for (const block of content.article.blocks ?? []) articleBlock.parse(block)
  return content.article
}

export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`
}
