import '../guichet-host.ts'
import { customProperties, type Look } from './look.ts'

const SITE = 'pub_demo'
/** Every property that a look may set. */
const PROPERTIES = [
  '--guichet-accent',
  '--guichet-accent-dark',
  '--guichet-on-accent',
  '--guichet-on-accent-dark',
  '--guichet-radius',
  '--guichet-font',
  '--guichet-inset-inline',
  '--guichet-inset-block',
]

/** Gives this page's widget the look, as a site's style sheet and script would. */
export function wearLook(look: Look, before: Look | null): void {
  const wanted = customProperties(look)
  for (const name of PROPERTIES) {
    document.documentElement.style.setProperty(name, wanted[name] ?? '')
  }
  const settings = {
    site: SITE,
    theme: look.theme,
    locale: look.locale ?? undefined,
    container: look.mode === 'inline' ? '#help' : undefined,
  }
  if (before?.mode === look.mode) {
    void window.Guichet('config', settings)
    return
  }
  // Where the widget stands is settled when it begins.
  if (before) void window.Guichet('destroy')
  void window.Guichet('init', settings)
}
