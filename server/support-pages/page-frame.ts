import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Locale } from '../contract/vocabulary.ts'
import { PAGE_HEADERS, PAGE_STYLE } from './page-style.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

interface Page {
  status: number
  locale: Locale
  title: string
  body: Html
}

/** One of the pages for support: HTML that works without scripts. */
export async function pageResponse({ status, locale, title, body }: Page): Promise<Response> {
  const document = await html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
  const headers = { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-language': locale }
  return new Response(document.toString(), { status, headers })
}

/** What was not done, and what to do; read out at once. */
export function problemSection({ title, text }: { title: string; text: string }): Html {
  return html`<section class="problem" role="alert"><h2>${title}</h2><p>${text}</p></section>`
}
