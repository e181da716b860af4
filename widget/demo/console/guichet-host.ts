/** How this page, as any host page, talks to Guichet: the one global, verb first. */
type GuichetCommand = (verb: string, options?: unknown) => Promise<unknown>

declare global {
  interface Window {
    Guichet: GuichetCommand
  }
}

export const PEOPLE = ['premium', 'standard', 'pro', 'colleague', 'owner', 'nobody'] as const
export type Person = (typeof PEOPLE)[number]

/** Says who is signed in; `getToken` is asked again when a token has expired. */
export function signInToGuichet(person: Person): void {
  if (person === 'nobody') {
    void window.Guichet('logout')
    return
  }
  void window.Guichet('identify', {
    getToken: () => fetch(`/demo/token?as=${person}`).then((response) => response.text()),
  })
}

export function setGuichetLocale(locale: string): void {
  void window.Guichet('config', { locale })
}
