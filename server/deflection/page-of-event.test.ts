import { describe, expect, it } from 'vitest'
import { pageOfEvent } from './page-of-event.ts'

describe('the page of an event', () => {
  it.each([
    ['https://app.example.com/billing/invoices?id=4#top', 'app.example.com/billing/invoices'],
    ['https://ada:secret@app.example.com/', 'app.example.com/'],
    ['https://app.example.com/help/', 'app.example.com/help'],
    ['http://localhost:5173/v2/api-keys', 'localhost:5173/v2/api-keys'],
    ['https://app.example.com/orders/4711', 'app.example.com/orders/:id'],
    ['https://app.example.com/u/ada%40acme.example/keys', 'app.example.com/u/:id/keys'],
    ['https://app.example.com/e/0f8fad5b-d9cb-469f-a165-70867728950e', 'app.example.com/e/:id'],
    ['https://app.example.com/c/9f86d081884c7d65', 'app.example.com/c/:id'],
    ['https://app.example.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', 'app.example.com/d/:id'],
    ['https://app.example.com/cus_19482/plan', 'app.example.com/:id/plan'],
    ['https://app.example.com/Globex/people/p-1', 'app.example.com/:id/people/:id'],
    [
      'https://docs.example.com/guides/upgrade-to-elasticsearch-8',
      'docs.example.com/guides/upgrade-to-elasticsearch-8',
    ],
    [
      'https://docs.example.com/docs/api-v2-reference/search',
      'docs.example.com/docs/api-v2-reference/search',
    ],
    ['https://docs.example.com/error-404', 'docs.example.com/error-404'],
    ['https://app.example.com/a%E0%A4%A/b', 'app.example.com/a%E0%A4%A/b'],
    ['file:///home/ada/page.html', null],
    ['about:blank', null],
    ['/billing', null],
    ['', null],
  ])('of %s is %s', (address, page) => {
    expect(pageOfEvent(address, ['globex', 'p-1'])).toBe(page)
  })

  it('is cut where it is longer than a key of the reports can be', () => {
    const part = encodeURIComponent('日本語'.repeat(15))
    const page = pageOfEvent(`https://app.example.com/${part}/${part}/${part}`)
    expect(page).toBe(`app.example.com/${encodeURIComponent('日'.padEnd(31, '本語日'))}`)
  })
})
