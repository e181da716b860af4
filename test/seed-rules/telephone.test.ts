import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseDetail } from '../../server/contract/types.ts'
import { parseInvitation } from '../support/parse-invitation.ts'
import { allWords } from '../support/widget/all-words.ts'
import { swiftypeByMail } from './swiftype-by-mail.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

const en = await allWords('en')
const fr = await allWords('fr')

const SOON = 20_000
const DAY_MS = 24 * 60 * 60_000

const inDays = (days: number, hours = 0) =>
  new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + days * DAY_MS + hours * 3_600_000).toISOString()

function askedCall(medium?: string) {
  return { timeZone: 'Europe/Paris', medium, windows: [{ from: inDays(2, 9), to: inDays(2, 11) }] }
}

const JUNE = {
  timeZone: 'Europe/Paris',
  windows: [{ from: '2026-06-10T07:00:00.000Z', to: '2026-06-10T09:00:00.000Z' }],
}

describe('Support technique par téléphone', () => {
  it('« Notre niveau d’abonnement Premium propose un support technique par téléphone. »', async () => {
    const { me, open } = await swiftypeSupport()
    expect((await me(contactOf('premium'))).callBack).toBe(true)
    for (const plan of ['standard', 'pro'] as const) {
      expect((await me(contactOf(plan))).callBack).toBe(false)
      expect(await open(contactOf(plan), { callBack: JUNE })).toMatchObject({
        status: 422,
        body: { code: 'call_back_not_in_plan' },
      })
    }
  })

  it('« Pour utiliser ce service, il vous suffit de le demander. »', async () => {
    const { open, call, read } = await swiftypeSupport()
    const person = contactOf('premium')
    const { number } = (await open(person)).body
    expect((await read(person, number)).callBack).toBeNull()
    const asked = await call<CaseDetail>(person, 'PUT', `/v1/cases/${number}/call-back`, JUNE)
    expect(asked).toMatchObject({ status: 200, body: { callBack: { ...JUNE, status: 'requested' } } })
  })

  it('« Pourquoi ne peut-on juste composer un numéro pour vous appeler ? […] nous proposons pour l’instant un service de rappel planifié. »', () => {
    const texts = [fr, en].flatMap((messages) => Object.values(messages).map(String))
    expect(texts.filter((text) => /\btel:|\+\d[\d .-]{6,}/.test(text))).toEqual([])
    expect(fr['call.title']).toBe('Rappel planifié')
    expect(en['form.callBackHint']).toContain('There is no number to dial.')
  })

  describe('un appel', () => {
    let office: Awaited<ReturnType<typeof swiftypeByMail>>
    beforeAll(async () => {
      office = await swiftypeByMail()
    })
    afterAll(() => office?.close())
    const person = contactOf('premium')

    /** Support takes the first window, on the page that its mail links to. */
    async function confirm(number: string): Promise<void> {
      const told = () =>
        office
          .mailsTo('team@support.example')
          .find(({ text }) => text.includes('/support/call-backs/') && text.includes(number))
      await vi.waitFor(() => expect(told()).toBeDefined(), SOON)
      const link = new URL(/https:\S+\/support\/call-backs\/[^\s>?]+/.exec(told()?.text ?? '')?.[0] ?? '')
      const callBack = (await office.read(person, number)).callBack
      const answer = await office.app.request(link.pathname, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: link.origin },
        body: new URLSearchParams({
          action: 'schedule',
          sequence: String(callBack?.sequence),
          start: callBack?.windows[0]?.from ?? '',
          minutes: '30',
        }),
      })
      expect(answer.status).toBe(303)
    }

    it('« Lorsque vous ouvrez un cas, si une conversation téléphonique vous paraît être le meilleur moyen de nous parler du problème, il vous suffit de nous indiquer les jours et les horaires auxquels vous êtes disponible et nous planifierons un appel. »', async () => {
      const callBack = askedCall()
      const { status, body } = await office.open(person, { severity: 1, callBack })
      expect(status).toBe(201)
      await confirm(body.number)
      const from = callBack.windows[0]?.from
      expect((await office.read(person, body.number)).callBack).toMatchObject({
        status: 'confirmed',
        confirmed: { from },
      })
      const invited = () => office.mailsTo(person.email).find(({ invitation }) => invitation)
      await vi.waitFor(() => expect(invited()).toBeDefined(), SOON)
      const invitation = parseInvitation(invited()?.invitation?.content ?? '')
      expect(invitation).toMatchObject({ method: 'REQUEST', from })
    })

    it('« Hormis si vous nous demandez de faire autrement, nous planifions l’appel via notre propre outil VoIP, qui prend en charge la voix, la vidéo et le partage d’écran. »', async () => {
      for (const medium of ['voice', 'video', 'screen_sharing']) {
        const { body } = await office.open(person, { callBack: askedCall(medium) })
        await confirm(body.number)
        expect((await office.read(person, body.number)).callBack).toMatchObject({
          medium,
          meetingUrl: `https://meet.example.com/${body.number}`,
        })
      }
    })
  })

  it('« L’outil que nous utilisons pour les conférences téléphoniques vous permet donc de partager votre écran. Il suffit de le demander. »', async () => {
    const { open, read } = await swiftypeSupport()
    const { body } = await open(contactOf('premium'), { callBack: { ...JUNE, medium: 'screen_sharing' } })
    expect((await read(contactOf('premium'), body.number)).callBack?.medium).toBe('screen_sharing')
  })
})
