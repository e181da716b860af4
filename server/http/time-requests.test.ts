import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type TimedRequest, timeRequests } from './time-requests.ts'

async function timed(method: string, path: string): Promise<Omit<TimedRequest, 'seconds'>[]> {
  const heard: TimedRequest[] = []
  const app = new Hono()
  timeRequests(app, (request) => heard.push(request))
  app.get('/v1/articles/:id{.+}', (c) => c.text('an article'))
  app.get('/v1/cases/:number/call-back', (c) => c.text('a call', 201))
  app.get('/demo/assets/console-a1b2c3d4.js', (c) => c.text('a script'))
  app.get('/v1/broken', () => {
    throw new Error('broken')
  })
  app.all('/v1/broken', (c) => c.text('method', 405))
  app.notFound((c) => c.text('nothing', 404))
  app.onError((_error, c) => c.text('failed', 500))
  await app.request(path, { method })
  return heard.map(({ seconds, ...request }) => {
    expect(seconds).toBeGreaterThanOrEqual(0)
    return request
  })
}

describe('a request is told of', () => {
  it.each([
    ['GET', '/v1/articles/help/reindex', '/v1/articles/{id}', 200],
    ['HEAD', '/v1/articles/reindex', '/v1/articles/{id}', 200],
    ['GET', '/v1/cases/SW-1/call-back', '/v1/cases/{number}/call-back', 201],
    ['GET', '/demo/assets/console-a1b2c3d4.js', '/demo/assets/*', 200],
    ['GET', '/v1/broken', '/v1/broken', 500],
    ['POST', '/v1/broken', '/v1/broken', 405],
    ['GET', '/wp-login.php', null, 404],
    ['POST', '/v1/articles/reindex', null, 404],
  ])('once, by what answers and not by its path: %s %s', async (method, path, route, status) => {
    expect(await timed(method, path)).toEqual([{ method, route, status }])
  })
})
