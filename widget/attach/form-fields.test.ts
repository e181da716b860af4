// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { findFields, textOf } from './form-fields.ts'

function formOf(markup: string): Element {
  document.body.innerHTML = `<form>${markup}</form>`
  return document.querySelector('form') as Element
}

const idsOf = (form: Element, settings = {}) => {
  const { subject, description, submit } = findFields(form, settings)
  return [subject?.id, description?.id, submit?.id]
}

describe('the fields of a form that the page has', () => {
  it('are known by their names', () => {
    const form = formOf(
      '<input id="a" name="your_name"><input id="b" name="ticket[subject]"><textarea id="c" name="notes"></textarea><textarea id="d" name="ticket[description]"></textarea><button id="e">Send</button>',
    )
    expect(idsOf(form)).toEqual(['b', 'd', 'e'])
  })

  it.each([
    ['Objet', 'Votre message'],
    ['Betreff', 'Nachricht'],
    ['Asunto', 'Su consulta'],
    ['Assunto', 'Pergunta'],
    ['Oggetto', 'La sua richiesta'],
    ['Onderwerp', 'Uw vraag'],
    ['件名', 'お問い合わせ内容'],
    ['الموضوع', 'الرسالة'],
  ])('are known by their labels: %s, %s', (subject, message) => {
    const form = formOf(
      `<label for="a">${subject}</label><input id="a"><textarea aria-label="…"></textarea><label for="b">${message}</label><textarea id="b"></textarea><input type="submit" id="c">`,
    )
    expect(idsOf(form)).toEqual(['a', 'b', 'c'])
  })

  it('are never those about the person, nor secrets', () => {
    const form = formOf(
      '<label for="a">Title</label><input id="a" name="name_title"><input id="b" type="password" name="subject"><input id="c" type="email" name="subject_mail"><textarea id="d"></textarea>',
    )
    expect(idsOf(form)).toEqual([undefined, 'd', undefined])
  })

  it('are not where somebody lives, which Arabic calls as it calls a title', () => {
    expect(idsOf(formOf('<label for="a">العنوان</label><input id="a">'))[0]).toBeUndefined()
  })

  it('are those that the page states', () => {
    const form = formOf(
      '<input id="a" name="subject"><input id="b"><div id="c" contenteditable="true">Hello</div><textarea id="d"></textarea><button id="e">Cancel</button><a id="f">Send</a>',
    )
    expect(idsOf(form, { subject: '#b', description: '#c', submit: '#f' })).toEqual(['b', 'c', 'f'])
    expect(textOf(form.querySelector('#c'))).toBe('Hello')
  })

  it('may be none', () => {
    expect(idsOf(formOf('<input id="a" name="q">'))).toEqual([undefined, undefined, undefined])
    expect(textOf(null)).toBe('')
  })
})
