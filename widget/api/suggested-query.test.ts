// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { suggestedQuery } from './suggested-query.ts'

describe('the links that a page suggests, as the server is asked for them', () => {
  it('are ids, in their order and no more than a lane holds', () => {
    expect(suggestedQuery(['b', 'a'])).toEqual({ ids: 'b,a' })
    expect(suggestedQuery({ articles: ['a'] })).toEqual({ ids: 'a' })
    const many = Array.from({ length: 30 }, (_, at) => `${at}`)
    expect(suggestedQuery(many)).toEqual({ ids: many.slice(0, 20).join(',') })
  })

  it('are those for a page, without its query, and with a title only where one is given', () => {
    expect(suggestedQuery({ page: 'https://app.example/billing?token=secret#/open?x=1' })).toEqual({
      page: 'https://app.example/billing#/open',
      title: '',
    })
    expect(suggestedQuery({ page: 'https://app.example/#access_token=1', title: 'Billing' })).toEqual({
      page: 'https://app.example/',
      title: 'Billing',
    })
  })

  it.each([null, undefined, []])('are none: %j', (links) => {
    expect(suggestedQuery(links)).toBeNull()
  })

  it.each([7, 'docs:sso', {}, [1], { page: 7 }, { page: '/a', title: 1 }])(
    'are refused, with what to write, where they are neither: %j',
    (links) => {
      expect(() => suggestedQuery(links)).toThrow(/^Guichet: suggest needs/)
    },
  )
})
