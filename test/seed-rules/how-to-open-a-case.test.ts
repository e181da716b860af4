import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseSummary } from '../../server/contract/types.ts'
import { allWords } from '../support/widget/all-words.ts'
import { swiftypeByMail } from './swiftype-by-mail.ts'
import { contactOf, ownerOf, swiftypeSupport } from './swiftype-support.ts'

const SOON = 20_000
const fr = await allWords('fr')

describe('Comment ouvrir un cas ?', () => {
  let office: Awaited<ReturnType<typeof swiftypeByMail>>
  beforeAll(async () => {
    office = await swiftypeByMail()
  })
  afterAll(() => office?.close())

  const me = contactOf('pro')
  const mine = async () => (await office.call<{ cases: CaseSummary[] }>(me, 'GET', '/v1/cases')).body.cases
  const newestMail = () => office.mailsTo(me.email).at(-1)

  it('« Il vous suffit d’envoyer un e-mail à support@elastic.co depuis l’une des adresses e-mail associées à votre compte. »', async () => {
    const outcome = await office.write({
      from: me.email,
      to: 'support@elastic.co',
      subject: 'Recherche vide',
      text: 'Depuis ce matin, toute recherche est vide.\nNature : Problème\n',
    })
    expect(outcome).toBe('taken')
    await vi.waitFor(async () => expect(await mine()).toHaveLength(1), SOON)
    expect((await mine())[0]).toMatchObject({
      subject: 'Recherche vide',
      status: 'open',
      plan: 'pro',
      primaryEmail: 'principale@pro.example',
    })
  })

  it('« Notre système vous envoie un e-mail vous indiquant la création du cas. »', async () => {
    await vi.waitFor(() => expect(newestMail()).toBeDefined(), SOON)
    const [opened] = await mine()
    expect(newestMail()?.text).toContain(`Votre cas est ouvert. Son numéro est ${opened?.number}.`)
    expect(newestMail()?.text).toContain('principale@pro.example')
  })

  it('« Il suffit alors de répondre à ce message pour que nous puissions communiquer par e-mail. »', async () => {
    const confirmation = newestMail()
    const [opened] = await mine()
    await office.write({
      from: me.email,
      to: confirmation?.replyTo ?? '',
      subject: `Re: ${confirmation?.subject}`,
      text: 'Voici une précision.\n',
      headers: { 'In-Reply-To': confirmation?.messageId ?? '' },
    })
    const number = opened?.number ?? ''
    await vi.waitFor(async () => {
      const { timeline } = await office.read(me, number)
      expect(timeline.at(-1)).toMatchObject({ kind: 'reply', channel: 'email', text: 'Voici une précision.' })
    }, SOON)
    expect(await mine()).toHaveLength(1)

    // Support answers to its own copy, and the contact hears of it by mail.
    await vi.waitFor(() => expect(office.mailsTo('team@support.example')).toHaveLength(2), SOON)
    const copy = office.mailsTo('team@support.example').at(-1)
    await office.write({
      from: 'team@support.example',
      to: copy?.replyTo ?? '',
      subject: `Re: ${copy?.subject}`,
      text: 'Nous regardons.\n',
    })
    await vi.waitFor(() => expect(newestMail()?.text).toContain('Nous regardons.'), SOON)
    expect(await office.read(me, number)).toMatchObject({ status: 'answered' })
  })

  it('« Votre e-mail doit comporter les trois informations suivantes : L’adresse e-mail principale de votre compte. Le nom du moteur en question. La nature du problème. »', async () => {
    const person = contactOf('standard')
    const newest = () => office.mailsTo(person.email).at(-1)
    await office.write({ from: person.email, subject: 'Bonjour', text: 'Une question, en vrac.\n' })
    await vi.waitFor(() => expect(newest()).toBeDefined(), SOON)
    const { cases } = (await office.call<{ cases: CaseSummary[] }>(person, 'GET', '/v1/cases')).body
    // The account is known by the address, and its only engine with it; what is missing is asked for.
    expect(cases[0]).toMatchObject({ primaryEmail: 'principale@standard.example', nature: null })
    expect(newest()?.text).toContain('Question pratique')
    await office.write({
      from: person.email,
      to: newest()?.replyTo ?? '',
      subject: `Re: ${newest()?.subject}`,
      text: 'Nature : Question pratique\n',
    })
    await vi.waitFor(async () => {
      expect(await office.read(person, cases[0]?.number ?? '')).toMatchObject({
        nature: 'question',
        engine: { name: 'Boutique' },
      })
    }, SOON)
  })

  it.each([
    ['« être nommément désigné comme contact »', 'inconnue@pro.example'],
    ['« depuis l’une des adresses e-mail associées à votre compte »', 'quelqu.un@ailleurs.example'],
  ])('opens nothing by mail for anybody else: %s', async (_, from) => {
    await office.write({ from, subject: 'Bonjour', text: 'Ouvrez-moi un cas.\n' })
    await vi.waitFor(() => expect(office.mailsTo(from)).toHaveLength(1), SOON)
    expect(office.mailsTo(from)[0]?.text).not.toMatch(/C-1\d{4}|principale@|Maison/)
    expect(await mine()).toHaveLength(1)
  })

  it('« Autre possibilité : vous connecter à notre portail dédié au support technique client à l’adresse suivante https://support.elastic.co. »', async () => {
    expect((await (await swiftypeSupport()).site()).portal?.url).toBe('https://support.elastic.co')
  })

  it('« N’oubliez pas que le nom d’utilisateur et le mot de passe ne sont pas les mêmes que ceux de la console Swiftype. »', async () => {
    expect((await (await swiftypeSupport()).site()).portal?.separateLogin).toBe(true)
    expect(fr['places.portalLogin']).toBe('Les identifiants ne sont pas ceux de la console')
  })

  it('« Remarque : Pour pouvoir accéder au support technique Swiftype, vous devez avoir été désigné comme correspondant technique, c’est-à-dire être nommément désigné comme contact. »', async () => {
    const { open, me: ask } = await swiftypeSupport()
    const colleague = { ...contactOf('pro'), subject: 'other', email: 'collegue@pro.example' }
    for (const person of [colleague, ownerOf('pro')]) {
      expect(await open(person)).toMatchObject({ status: 403, body: { code: 'not_technical_contact' } })
    }
    // A stranger learns nothing of the account.
    expect(await ask(colleague)).toMatchObject({
      status: 'not_technical_contact',
      account: null,
      engines: [],
    })
  })

  it('« Nous vous invitons à vous rapprocher du titulaire principal de votre compte, afin qu’il vous désigne comme correspondant technique. »', async () => {
    const { open, call } = await swiftypeSupport()
    const colleague = { ...contactOf('pro'), subject: 'other', email: 'collegue@pro.example' }
    const name = { email: colleague.email }
    expect((await call(contactOf('pro'), 'POST', '/v1/contacts', name)).status).toBe(403)
    expect((await call(ownerOf('pro'), 'POST', '/v1/contacts', name)).status).toBe(200)
    expect((await open(colleague)).status).toBe(201)
    expect(fr['notContact.ask']).toMatch(/titulaire principal/)
    expect(fr['notContact.mailBody']).toMatch(/correspondants techniques/)
  })
})
