import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Locale } from '../contract/vocabulary.ts'
import { DEMO_SITE } from './demo-people.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/** A policy as strict as a careful site owner's: the widget has to live with it. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'self'`,
    `style-src 'nonce-${nonce}' 'self'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  }
}

interface DemoPage {
  title: string
  lang: Locale
  body: Html
  /** Of `init`, besides the site and the language. */
  settings?: Record<string, unknown>
  /** A demo person; nobody without it. */
  signedInAs?: string | null
}

/** One of the demo's own pages, with the same script tag that a site owner pastes. */
export async function demoPage(c: Context, page: DemoPage): Promise<Response> {
  const nonce = createNonce()
  const snippet = `
    (function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
    Guichet('init',${JSON.stringify({ site: DEMO_SITE, locale: page.lang, ...page.settings })})${
      page.signedInAs
        ? `
    Guichet('identify',{getToken:()=>fetch('/demo/token?as=${page.signedInAs}').then(r=>r.text())})`
        : ''
    }`
  return c.html(
    html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="/demo/icon.svg">
<link rel="stylesheet" href="/demo/demo.css">
<link rel="stylesheet" href="/demo/pages.css">
</head>
<body>
${page.body}
<script nonce="${nonce}">${raw(snippet)}</script>
<script nonce="${nonce}" async src="/guichet.js"></script>
</body>
</html>`,
    200,
    pageHeaders(nonce),
  )
}
