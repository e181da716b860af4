import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  url: string
  close(): Promise<void>
}

/** A page that is not the README's. */
export interface CustomPage {
  html: string
  headers?: Record<string, string>
  /** What the page's own server answers at `/help-token`. */
  helpToken?: string
}

/**
 * A customer's page on an origin of its own, with the script tag of the README. Served by a real server: Chromium treats
 * a page answered by interception as remote and blocks its requests to loopback.
 */
export async function serveHostPage(
  guichetUrl: string,
  options: { as?: string; locale?: string; page?: CustomPage },
): Promise<HostPage> {
  const { html, headers = {}, helpToken } = options.page ?? { html: hostPage(guichetUrl, options) }
  const server = createServer((request, response) => {
    if (request.url === '/help-token') {
      response.setHeader('content-type', 'text/plain')
      response.end(helpToken)
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function hostPage(guichetUrl: string, { as, locale = 'en' }: { as?: string; locale?: string }): string {
  const identify = as
    ? `Guichet('identify',{getToken:()=>fetch('${guichetUrl}/demo/token?as=${as}').then(r=>r.text())})`
    : ''
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A customer’s page</title></head>
<body>
<main><h1>A customer’s page</h1><p>With a <a href="#">link</a> of its own.</p></main>
<script>
(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
Guichet('init',{site:'pub_demo',locale:'${locale}'})
${identify}
</script>
<script async src="${guichetUrl}/guichet.js"></script>
</body>
</html>`
}
