// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { allWords } from '../../../test/support/widget/all-words.ts'
import { sampleMe } from '../../../test/support/widget/samples.ts'
import { WIDGET_LOCALES, type WidgetLocale } from '../../i18n/locales.ts'
import { createTranslate } from '../../i18n/translate.ts'
import { PanelContext, type PanelContextValue } from '../../panel/panel-context.ts'
import { ReadyMessage } from './ready-message.tsx'

const me = sampleMe({ contact: { email: 'ada@example.com', name: 'Ada Nwosu' } })

async function show(locale: WidgetLocale) {
  const t = createTranslate(locale, await allWords(locale))
  const site = { status: 'ready', value: { name: 'Nordlys' } }
  render(
    <PanelContext.Provider value={{ t, locale, state: { site } } as unknown as PanelContextValue}>
      <ReadyMessage me={me} />
    </PanelContext.Provider>,
  )
  return t
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it.each(WIDGET_LOCALES)(
  'leaves the panel as plain text, by mail and by the clipboard: %s',
  async (locale) => {
    const copied: string[] = []
    vi.stubGlobal('navigator', {
      languages: [],
      clipboard: { writeText: async (text: string) => copied.push(text) },
    })
    const t = await show(locale)
    const { href } = screen.getByRole('link', { name: t('notContact.mail') }) as HTMLAnchorElement
    const body = new URL(href).searchParams.get('body') ?? ''
    expect(body).toContain('\nAda Nwosu\nada@example.com\n')
    expect(body).toContain('Nordlys')
    fireEvent.click(screen.getByRole('button', { name: t('notContact.copy') }))
    expect(copied).toEqual([body])
  },
)
