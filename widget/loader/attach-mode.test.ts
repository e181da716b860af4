// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { startController } from '../../test/support/widget/start-controller.ts'

afterEach(() => document.body.replaceChildren())

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()

it('hands a form over when the focus goes into it, also one that is drawn later', async () => {
  const { guichet, attach, importFile } = startController()
  await guichet('init', { site: 'pub_demo', attach: { form: '#contact' } })
  document.body.innerHTML = '<input id="other"><form id="contact"><input id="subject"></form>'
  focus('#other')
  expect(importFile).not.toHaveBeenCalled()
  focus('#subject')
  await vi.waitFor(() => expect(attach).toHaveBeenCalledTimes(1))
  expect(importFile).toHaveBeenCalledWith('https://help.example.com/attach.js')
  expect(attach.mock.calls[0]?.[1]).toBe(document.querySelector('#contact'))
})

it('leaves forms alone that the settings do not name', async () => {
  const { guichet, importFile } = startController()
  await guichet('init', { site: 'pub_demo' })
  document.body.innerHTML = '<form><input id="subject"></form>'
  focus('#subject')
  expect(importFile).not.toHaveBeenCalled()
})
