import { describe, expect, it } from 'vitest'
import { allWords } from '../support/widget/all-words.ts'
import { contactOf, swiftypeSite, swiftypeSupport } from './swiftype-support.ts'

const fr = await allWords('fr')

describe('Que faut-il indiquer quand j’ouvre un cas ?', () => {
  it('« L’adresse e-mail principale de votre compte. »', async () => {
    const { open } = await swiftypeSupport()
    // It is known from the account: it is not asked for, and cannot be claimed.
    const { body } = await open(contactOf('pro'), { primaryEmail: 'eve@evil.example' })
    expect(body.primaryEmail).toBe('principale@pro.example')
    expect(fr['sent.primaryEmail']).toContain('{email}')
  })

  it('« Le nom du moteur en question (vous pouvez en avoir plusieurs). »', async () => {
    const { open, accounts } = await swiftypeSupport()
    const person = contactOf('pro')
    expect((await open(person)).body.engine).toEqual({ id: 'boutique', name: 'Boutique' })
    const account = await accounts.find(swiftypeSite.id, person.account)
    if (!account) throw new Error('no account')
    await accounts.put({ ...account, engines: [...account.engines, { id: 'journal', name: 'Journal' }] })
    expect(await open(person)).toMatchObject({ status: 422, body: { code: 'engine_required' } })
    expect((await open(person, { engine: 'journal' })).body.engine).toEqual({
      id: 'journal',
      name: 'Journal',
    })
    expect(await open(person, { engine: 'autre' })).toMatchObject({
      status: 422,
      body: { code: 'engine_unknown' },
    })
  })

  it('« La nature du problème. »', async () => {
    const { open } = await swiftypeSupport()
    expect(await open(contactOf('pro'), { nature: undefined })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'nature', code: 'required' }] },
    })
  })

  it('« Donnez-nous le maximum d’informations au sujet du problème concerné et nous nous occupons du reste. »', async () => {
    const { open, call, read } = await swiftypeSupport()
    const person = contactOf('pro')
    const diagnostics = {
      page: 'https://console.example.com/engines/boutique',
      browser: 'Firefox 140',
      consoleErrors: ['TypeError: x is undefined'],
      sessionData: { Panier: '3 articles' },
    }
    const { number } = (await open(person, { diagnostics })).body
    expect((await read(person, number)).diagnostics).toEqual(diagnostics)
    const attached = await call(person, 'POST', `/v1/cases/${number}/attachments?name=erreur.json`, {
      took: 3,
    })
    expect(attached.status).toBe(201)
    expect(fr['form.descriptionHint']).toMatch(/détails.*page.*navigateur.*erreur/)
  })
})
