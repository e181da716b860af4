// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startController } from '../../test/support/widget/start-controller.ts'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

describe('what the page says before there is a panel', () => {
  it('is kept, merged by verb, in the order in which it was said last', async () => {
    const { guichet, host, importFile } = startController()
    const getToken = () => 'token'
    await guichet('init', { site: 'pub_demo', locale: 'fr' })
    await guichet('suggest', ['a'])
    await guichet('prefill', { subject: 'One', readOnly: ['subject'] })
    await guichet('session-data', { plan: 'pro', trial: true })
    await guichet('identify', { getToken })
    await guichet('page-view', { url: '/orders' })
    await guichet('prefill', { description: 'Two' })
    await guichet('session-data', { trial: null })
    await guichet('suggest', { page: '/orders' })
    expect(importFile).not.toHaveBeenCalled()
    await guichet('open')
    expect(host()).toMatchObject({
      origin: 'https://help.example.com',
      locale: 'fr',
      settings: { site: 'pub_demo' },
    })
    expect(Object.entries(host().said)).toEqual([
      ['identify', { getToken }],
      ['page-view', { url: '/orders' }],
      ['prefill', { subject: 'One', readOnly: ['subject'], description: 'Two' }],
      ['session-data', { plan: 'pro', trial: null }],
      ['suggest', { links: { page: '/orders' } }],
    ])
  })

  it('may be said before init', async () => {
    const { guichet, host } = startController()
    await guichet('prefill', { subject: 'One' })
    await guichet('init', { site: 'pub_demo' })
    await guichet('open')
    expect(host().said).toEqual({ prefill: { subject: 'One' } })
  })

  it('is forgotten with the person who logs out, whose drafts go as well, and nothing is fetched for it', async () => {
    const { guichet, importFile } = startController()
    await guichet('init', { site: 'pub_demo' })
    await guichet('identify', { getToken: () => 'token' })
    localStorage.setItem('guichet:pub_demo:draft:person:ada', '{}')
    localStorage.setItem('guichet:pub_demo2:draft:person:ada', '{}')
    await guichet('logout')
    expect(Object.keys(localStorage)).toEqual(['guichet:pub_demo2:draft:person:ada'])
    expect(await guichet('info')).toMatchObject({ identified: false })
    expect(importFile).not.toHaveBeenCalled()
  })
})

describe('what the page says afterwards', () => {
  it('is heard as it was said, and a refusal or an answer is the caller’s', async () => {
    const { guichet, host } = startController()
    const prefill = vi.fn(() => {
      throw new Error('prefill needs fields')
    })
    await guichet('init', { site: 'pub_demo' })
    await guichet('open')
    host().hearers.push({ prefill, info: () => ({ draft: true }) })
    await expect(guichet('prefill', { subject: 1 })).rejects.toThrow('prefill needs fields')
    expect(prefill).toHaveBeenCalledWith({ subject: 1 })
    expect(await guichet('info')).toEqual({ draft: true })
  })
})
