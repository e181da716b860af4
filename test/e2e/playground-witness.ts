import type { Page } from 'playwright-core'

/** What a page's owner would see of the widget, or would not like to. Read past the page's own patched prototypes. */
export interface Witness {
  /** Errors, rejections and policy violations that a handler of the page sees, and what the console says of them. */
  complaints(): Promise<string[]>
  /** Where code of the widget has touched storage or cookies: the name of each, with a line of the stack. */
  touched(): Promise<string[]>
  /** What is the page's own: its globals, the members of what is built in, its markup and the places of its boxes. */
  owned(): Promise<string[]>
}

const SEEN = 'guichet-playground-witness'

export async function witnessPage(page: Page): Promise<Witness> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  await page.addInitScript(`(${install})(${JSON.stringify(SEEN)})`)
  const session = await page.context().newCDPSession(page)
  const lines = async (expression: string) => {
    // Text, by the protocol itself: a page's own `toJSON` has no part in it.
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return String(result.value).split('\n').filter(Boolean)
  }
  const seen = `window[Symbol.for(${JSON.stringify(SEEN)})]`
  return {
    complaints: async () => [...complaints, ...(await lines(`${seen}.complaints.join('\\n')`))],
    touched: () => lines(`${seen}.touched.join('\\n')`),
    owned: () => lines(`${seen}.owned()`),
  }
}

/** Runs before the page's first script, in each of its documents. */
function install(key: string): void {
  const complaints: string[] = []
  const touched: string[] = []
  // Before the page has its own.
  const { getOwnPropertyNames } = Object
  const push = Function.prototype.call.bind(Array.prototype.push) as (list: string[], text: string) => void
  const on = window.addEventListener.bind(window)
  on('error', (event) => push(complaints, `error: ${event.message}`), true)
  on('unhandledrejection', (event) => push(complaints, `rejection: ${event.reason}`))
  on(
    'securitypolicyviolation',
    (event) => push(complaints, `policy: ${event.violatedDirective} ${event.blockedURI}`),
    true,
  )

  function watch(owner: object, name: string) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)
    if (!descriptor?.get) return
    const { get, set } = descriptor
    const note = () => {
      // The page's own scripts are inline, or from its own origin.
      const line = String(new Error(name).stack)
        .split('\n')
        .find((each) => /guichet\.js|\/assets\//.test(each))
      if (line) push(touched, `${name} ${line.trim()}`)
    }
    Object.defineProperty(owner, name, {
      ...descriptor,
      get() {
        note()
        return get.call(this)
      },
      ...(set && {
        set(value) {
          note()
          set.call(this, value)
        },
      }),
    })
  }
  const stores = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']
  for (const name of stores) watch(window, name)
  watch(Document.prototype, 'cookie')

  const builtIn = { Object, Function, Array, String, Promise, EventTarget, Node, Element, HTMLElement, Event }
  function owned(): string {
    const markup = document.documentElement.cloneNode(true) as Element
    for (const other of markup.querySelectorAll('[data-guichet], script')) other.remove()
    const own = document.querySelector('main')?.getBoundingClientRect()
    const facts = [
      ...getOwnPropertyNames(window).map((name) => `global ${name}`),
      ...Object.entries(builtIn).flatMap(([type, { prototype }]) =>
        getOwnPropertyNames(prototype).map((name) => `${type}.prototype.${name}`),
      ),
      `<main> at ${own?.x} ${own?.y} ${own?.width} ${own?.height}`,
      `height ${document.documentElement.scrollHeight}, history ${history.length}, title ${document.title}`,
      ...markup.outerHTML.split('\n').map((line) => line.trim()),
    ]
    return facts.join('\n')
  }
  Object.defineProperty(window, Symbol.for(key), { value: { complaints, touched, owned } })
}
