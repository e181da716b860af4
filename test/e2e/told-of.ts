import type { Page, Request } from 'playwright-core'

/** The next request by which the page tells the server of an event of this type. */
export function toldOf(page: Page, type: string): Promise<Request> {
  return page.waitForRequest(
    (request) =>
      request.url().endsWith('/v1/events') && (request.postData() ?? '').includes(`"type":"${type}"`),
  )
}
