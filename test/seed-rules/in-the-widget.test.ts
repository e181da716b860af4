// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plan } from '../../server/contract/vocabulary.ts'
import type { Panel } from '../../widget/loader/panel-contract.ts'
import { createPanel } from '../../widget/panel/create-panel.tsx'
import { contactOf, swiftypeSite, swiftypeSupport } from './swiftype-support.ts'

let panel: Panel | undefined

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  panel?.destroy()
  vi.unstubAllGlobals()
})

/** The widget in French over the server, as the technical contact of the account with this plan sees it. */
async function openWidget(plan: Plan) {
  const { request, tokenOf } = await swiftypeSupport()
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) =>
    request(new URL(address).pathname + new URL(address).search, init),
  )
  const token = await tokenOf(contactOf(plan))
  panel = await createPanel({
    origin: 'https://help.example.com',
    site: swiftypeSite.id,
    locale: 'fr',
    settings: { site: swiftypeSite.id },
    container: null,
    hearers: [],
    getToken: () => token,
    emit: () => {},
    closed: () => {},
  })
  panel.open()
  const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
  return within(root?.firstElementChild as HTMLElement)
}

type View = Awaited<ReturnType<typeof openWidget>>

const ask = (view: View, question: string) =>
  fireEvent.input(view.getByRole('textbox', { name: 'Votre question' }), { target: { value: question } })

const openForm = (view: View) => fireEvent.click(view.getByRole('button', { name: 'Ouvrir un cas' }))

describe('Quand ouvrir un cas ? Dans le widget', () => {
  it('« D’une manière générale, vous pouvez ouvrir un cas dès qu’une question vous paraît importante. C’est aussi simple que cela. »', async () => {
    const view = await openWidget('standard')
    // Before anything is asked, and beside whatever is suggested.
    expect(view.getByRole('button', { name: 'Ouvrir un cas' })).toBeTruthy()
    ask(view, 'Comment pondérer un champ ?')
    await view.findByRole('link', { name: 'communaute' })
    openForm(view)
    expect(await view.findByRole('textbox', { name: /Objet/ })).toBeTruthy()
  })

  it('« Si vous avez un doute, nous vous invitons donc à ouvrir un cas pour amorcer la discussion. »', async () => {
    const view = await openWidget('standard')
    expect(view.getByText('Un doute ? Un cas est toujours le bienvenu.')).toBeTruthy()
    ask(view, 'Comment pondérer un champ ?')
    await view.findByRole('link', { name: 'communaute' })
    expect(view.getByText('Un doute ? Un cas est toujours le bienvenu.')).toBeTruthy()
  })
})

describe('Portée du support technique, dans le widget', () => {
  const SCOPE = 'Une question pour la communauté, peut-être'

  async function askAboutIntegration(plan: Plan): Promise<View> {
    const view = await openWidget(plan)
    openForm(view)
    fireEvent.click(await view.findByRole('radio', { name: 'Intégration' }))
    return view
  }

  it('« Outre l’ensemble des éléments ci-dessus, le support technique Swiftype Premium répond, quant à lui, à des questions plus poussées en matière d’implémentation. »', async () => {
    const view = await askAboutIntegration('premium')
    expect(view.queryByText(SCOPE)).toBeNull()
  })

  it.each(['standard', 'pro'] as const)(
    '« Mais nous avons la chance d’avoir vu se développer autour de nos produits une communauté aussi active que dynamique, qui pourra répondre à vos questions plus poussées. » (%s)',
    async (plan) => {
      const view = await askAboutIntegration(plan)
      expect(await view.findByText(SCOPE)).toBeTruthy()
      expect(view.getAllByRole('link', { name: /discuss\.elastic\.co/ }).length).toBeGreaterThan(0)
      expect(view.getByRole('button', { name: 'Envoyer le cas' })).toBeTruthy()
    },
  )
})

describe('Sévérité, dans le widget', () => {
  async function severitiesOf(plan: Plan) {
    const view = await openWidget(plan)
    openForm(view)
    await view.findByRole('radio', { name: /Normal/ })
    return (['Urgent', 'Élevé', 'Normal'] as const).map((name) => {
      const choice = view.getByRole('radio', { name: new RegExp(name) }) as HTMLInputElement
      return {
        disabled: choice.disabled,
        checked: choice.checked,
        card: choice.closest('label')?.textContent,
      }
    })
  }

  it('« La définition de ces niveaux de sévérité est similaire à celle que l’on rencontre habituellement »', async () => {
    const [urgent, high, normal] = await severitiesOf('premium')
    // What it means stands beside each, and by when support answers, before anything is filed.
    expect(urgent?.card).toMatch(/en péril\..*Réponse avant le/)
    expect(high?.card).toMatch(/potentiellement menacés\..*Réponse avant le/)
    expect(normal?.card).toMatch(/une question générale\..*Réponse avant le/)
    expect(normal?.checked).toBe(true)
  })

  it.each(['standard', 'pro'] as const)(
    '« Les niveaux de sévérité 1 et 2 sont réservés aux abonnements Swiftype Premium. » (%s)',
    async (plan) => {
      const [urgent, high, normal] = await severitiesOf(plan)
      expect([urgent?.disabled, high?.disabled, normal?.disabled]).toEqual([true, true, false])
      for (const refused of [urgent, high]) expect(refused?.card).toContain('Abonnement Premium')
    },
  )
})

describe('Forums de la communauté, dans le widget', () => {
  it('« Nous sommes là pour nous en charger. »', async () => {
    const view = await openWidget('premium')
    ask(view, 'La recherche ne répond plus')
    await view.findByRole('link', { name: 'communaute' })
    fireEvent.click(view.getByRole('button', { name: 'C’est urgent' }))
    // The form at once, the urgent severity chosen, and no link to the forums.
    expect(await view.findByRole('textbox', { name: /Objet/ })).toBeTruthy()
    expect((view.getByRole('radio', { name: 'Urgent' }) as HTMLInputElement).checked).toBe(true)
    expect(view.queryByRole('link', { name: 'communaute' })).toBeNull()
    expect(view.queryByRole('link', { name: /discuss\.elastic\.co/ })).toBeNull()
  })
})
