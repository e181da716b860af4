import { describe, expect, it } from 'vitest'
import { allWords } from '../support/widget/all-words.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

const fr = await allWords('fr')

const ids = (links: { id: string }[]) => links.map(({ id }) => id)

describe('Forums de la communauté', () => {
  it('« Pour commencer, nous vous invitons à jeter un œil ici : www.elastic.co/fr/community/. »', async () => {
    const { communities } = await (await swiftypeSupport()).site()
    expect(communities.map(({ url }) => url)).toContain('https://www.elastic.co/fr/community/')
  })

  it('« Ensuite, sur discuss.elastic.co, vous trouverez les forums de la communauté, qui sont les ressources les plus utilisées. »', async () => {
    const { communities } = await (await swiftypeSupport()).site()
    expect(communities[0]).toEqual({ title: 'discuss.elastic.co', url: 'https://discuss.elastic.co' })
  })

  it('« N’hésitez pas à exploiter ces forums : ce sont des mines d’informations fiables, qui vous permettront d’aborder les questions d’ordre général et d’en discuter avec la communauté. »', async () => {
    const { suggest } = await swiftypeSupport()
    const answer = await suggest({ subject: 'Comment pondérer un champ ?', severity: 3 })
    expect([ids(answer.documentation), ids(answer.community)]).toEqual([['documentation'], ['communaute']])
  })

  it('« Bien sûr, en tant que client, si vous avez besoin d’un support technique critique ou confidentiel, cela n’est pas du ressort de la communauté. »', async () => {
    const { suggest } = await swiftypeSupport()
    const answer = await suggest({ subject: 'Une fuite de données', confidential: true })
    expect([ids(answer.documentation), ids(answer.community)]).toEqual([['documentation'], []])
  })

  it('« Nous vous déconseillons d’ailleurs vivement de poster des demandes sur les forums pour les problèmes urgents, sensibles au facteur temps. »', async () => {
    const { suggest } = await swiftypeSupport()
    // « Élevé » : « une échéance imminente peut ne pas être respectée ».
    for (const severity of [1, 2] as const) {
      const answer = await suggest({ subject: 'La recherche ne répond plus', severity })
      expect([ids(answer.documentation), ids(answer.community)]).toEqual([['documentation'], []])
    }
    expect(fr['sensitive.hint']).toContain('sans aucun lien vers les forums')
  })

  it('« Il ne s’agit pas d’une assistance poussée pour des questions relatives à l’implémentation. »', async () => {
    const { open } = await swiftypeSupport()
    // It is pointed to the community, and welcome all the same.
    expect(fr['form.scopeText']).toMatch(/communauté.*Rien ne vous empêche d’envoyer ce cas/)
    expect((await open(contactOf('standard'), { nature: 'integration' })).status).toBe(201)
  })
})
