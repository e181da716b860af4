import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../server/contract/vocabulary.ts'
import { allWords } from '../support/widget/all-words.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

const en = await allWords('en')
const fr = await allWords('fr')

const plain = (text: string) => text.replaceAll('’', "'").replaceAll(/[\u00a0\u202f]/g, ' ')

describe('Sévérité', () => {
  it('« nous proposons 3 niveaux de sévérité – Urgent (1), Élevé (2) et Normal (3) »', async () => {
    const { me, open } = await swiftypeSupport()
    const levels = (await me(contactOf('premium'))).severities.map(({ level }) => level)
    expect(levels).toEqual([1, 2, 3])
    expect(SEVERITIES.map((level) => fr[`severity.${level}`])).toEqual(['Urgent', 'Élevé', 'Normal'])
    expect(SEVERITIES.map((level) => en[`severity.${level}`])).toEqual(['Urgent', 'High', 'Normal'])
    for (const severity of [0, 4, 1.5]) {
      expect((await open(contactOf('premium'), { severity })).status).toBe(422)
    }
  })

  it('« Remarque : Les niveaux de sévérité 1 et 2 sont réservés aux abonnements Swiftype Premium. »', async () => {
    const { me, open } = await swiftypeSupport()
    for (const severity of [1, 2]) {
      expect((await open(contactOf('premium'), { severity })).status).toBe(201)
      for (const plan of ['standard', 'pro'] as const) {
        expect(await open(contactOf(plan), { severity })).toMatchObject({
          status: 422,
          body: { code: 'severity_not_in_plan', errors: [{ field: 'severity' }] },
        })
        // They are shown all the same, and cannot be chosen.
        expect((await me(contactOf(plan))).severities[severity - 1]).toEqual({
          level: severity,
          allowed: false,
          respondBy: null,
        })
      }
    }
  })

  it('« Urgent : votre environnement de production ne fonctionne pas ou est sérieusement altéré et aucune solution de contournement n’est disponible. Vos revenus, votre sécurité ou votre marque sont en péril. »', () => {
    const hint = plain(fr['severity.1Hint'])
    expect(hint).toContain('Votre environnement de production ne fonctionne pas ou est sérieusement altéré')
    expect(hint).toContain('solution de contournement')
    expect(hint).toContain('Vos revenus, votre sécurité ou votre marque sont en péril.')
  })

  it('« Élevé : votre environnement fonctionne, mais les Logiciels sont altérés et fonctionnent en capacité réduite, ou une échéance imminente peut ne pas être respectée. Vos revenus, votre sécurité ou votre marque sont potentiellement menacés. »', () => {
    const hint = plain(fr['severity.2Hint'])
    expect(hint).toContain('Votre environnement fonctionne')
    expect(hint).toContain('capacité réduite')
    expect(hint).toContain('une échéance imminente peut ne pas être respectée')
    expect(hint).toContain('Vos revenus, votre sécurité ou votre marque sont potentiellement menacés.')
  })

  it('« Normal : il s’agit du niveau de sévérité par défaut. »', async () => {
    const { open } = await swiftypeSupport()
    expect((await open(contactOf('premium'), { severity: undefined })).body.severity).toBe(3)
  })

  it('« Quelque chose ne fonctionne pas comme prévu, ou vous avez une question générale sur votre déploiement. »', () => {
    expect(plain(fr['severity.3Hint'])).toMatch(
      /^Quelque chose ne fonctionne pas comme prévu, ou vous avez une question générale/,
    )
  })
})
