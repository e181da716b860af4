import { describe, expect, it } from 'vitest'
import { PLANS } from '../../server/contract/vocabulary.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

describe('Portée du support technique', () => {
  it('« Nos services de support technique Swiftype Standard et Pro sont axés sur la production : notre mission est de veiller à ce que votre moteur Swiftype fonctionne comme prévu et reste disponible. »', async () => {
    const { open, me } = await swiftypeSupport()
    for (const plan of ['standard', 'pro'] as const) {
      const { status, body } = await open(contactOf(plan), { nature: 'problem' })
      expect([status, body.plan, body.engine]).toEqual([201, plan, { id: 'boutique', name: 'Boutique' }])
      expect((await me(contactOf(plan))).callBack).toBe(false)
    }
  })

  it.each([
    ['« Une analyse de l’état du moteur. »', 'engine_analysis', 'open'],
    [
      '« Des actions que vous pouvez entreprendre pour stabiliser ou adapter votre moteur. »',
      'recommended_action',
      'answered',
    ],
    [
      '« Le suivi des actions entreprises par nos ingénieurs pour stabiliser votre moteur. »',
      'follow_up',
      'open',
    ],
  ])('%s', async (_, kind, status) => {
    const { open, supportSays, read } = await swiftypeSupport()
    for (const plan of PLANS) {
      const person = contactOf(plan)
      const { number } = (await open(person)).body
      expect((await supportSays(number, { kind, text: 'Le moteur est chargé.' })).status).toBe(201)
      const detail = await read(person, number)
      // What support tells of its own work leaves the next word with support.
      expect(detail.status).toBe(status)
      expect(detail.timeline.at(-1)).toMatchObject({
        kind,
        author: { role: 'support', name: 'Sam' },
        text: 'Le moteur est chargé.',
      })
      expect(detail.respondedAt).not.toBeNull()
    }
  })

  it('« Des liens vers la documentation ou les forums Swiftype à consulter lorsque votre question dépasse le cadre de notre plateforme. »', async () => {
    const { open, supportSays, read } = await swiftypeSupport()
    const links = [
      { title: 'Documentation', url: 'https://swiftype.com/documentation' },
      { title: 'Forum', url: 'https://discuss.elastic.co/t/42' },
    ]
    for (const plan of PLANS) {
      const { number } = (await open(contactOf(plan), { nature: 'integration' })).body
      expect((await supportSays(number, { kind: 'links', links })).status).toBe(201)
      expect((await read(contactOf(plan), number)).timeline.at(-1)).toMatchObject({ kind: 'links', links })
    }
  })
})
