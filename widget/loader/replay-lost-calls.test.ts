// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeOverQueue } from './command-queue.ts'
import { replayLostCalls } from './replay-lost-calls.ts'

type Page = { Guichet?: (...args: unknown[]) => Promise<unknown>; counted?: number }
const page = window as unknown as Page

/** The snippet of the first design: there, `arguments` are those of the promise's own function. */
const SNIPPET =
  "(function(w,n){w[n]=w[n]||function(){return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([arguments,y,r])})}})(window,'Guichet')"

/** What a browser does with a script: in global code, a constant may be declared once. */
function execute(text: string) {
  const inFunction = text.startsWith('(function(){const')
  const constants = [...text.matchAll(/^(?:const|let) (\w+)/gm)].map(([, name]) => name as string)
  for (const name of inFunction ? [] : constants) {
    if (declared.has(name)) throw new SyntaxError(`${name} has already been declared`)
    declared.add(name)
  }
  const globalCode = text.replace(/^(?:const|let) (\w+)/gm, 'globalThis.$1')
  // biome-ignore lint/security/noGlobalEval: stands for the browser
  const evaluate = globalThis.eval
  evaluate(globalCode)
}
const declared = new Set<string>()

/** A page with this inline script, which has run; the widget's script arrives after it. */
async function visit(inline: string, allow: (text: string) => boolean = () => true) {
  const script = document.createElement('script')
  vi.spyOn(document.head, 'append').mockImplementation((again) => {
    const { text } = again as HTMLScriptElement
    if (allow(text)) execute(text)
  })
  Object.defineProperty(script, 'text', { value: inline })
  vi.spyOn(document, 'scripts', 'get').mockReturnValue([
    script,
  ] as unknown as HTMLCollectionOf<HTMLScriptElement>)
  execute(inline)
  const run = vi.fn((verb: unknown, _args: unknown[]) => `did ${verb}`)
  takeOverQueue(
    window as Parameters<typeof takeOverQueue>[0],
    async (verb, ...args) => run(verb, args),
    async () => ({ replayLostCalls }),
  )
  await new Promise((resolve) => setTimeout(resolve))
  return run.mock.calls
}

beforeEach(() => {
  delete page.Guichet
  page.counted = 0
  declared.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('an early snippet, which queued its promise in the place of the arguments', () => {
  it('has its calls made again, and their promises settled', async () => {
    const calls = await visit(
      `${SNIPPET}\nGuichet('init',{site:'pub_demo',locale:'fr'})\nglobalThis.closed=Guichet('close')`,
    )
    expect(calls).toEqual([
      ['init', [{ site: 'pub_demo', locale: 'fr' }]],
      ['close', []],
    ])
    expect(await (globalThis as unknown as { closed: unknown }).closed).toBe('did close')
  })

  it('runs nothing else of its script a second time', async () => {
    const calls = await visit(`
const site = 'pub_demo';
counted += 1;
globalThis.later = () => Guichet('toggle');
${SNIPPET}
let settings = { site, note: "a ) in a text, and Guichet('open')" }
// Guichet('close')
Guichet('init', settings)
counted += 1
Guichet('identify', { getToken: () => fetch(\`/help-token\`).then((r) => r.text()) })
counted += 1`)
    expect(calls.map(([verb]) => verb)).toEqual(['init', 'identify'])
    expect(page.counted).toBe(3)
  })

  it('has its script run again where some of its calls depend on a condition', async () => {
    const calls = await visit(
      `const somebody = false;${SNIPPET}\nGuichet('init',{site:'pub_demo'})\nif (somebody) Guichet('identify', {})`,
    )
    expect(calls).toEqual([['init', [{ site: 'pub_demo' }]]])
  })

  it('is run again as it is where a policy knows it by its hash alone', async () => {
    const inline = `${SNIPPET}\nGuichet('init',{site:'pub_demo'})`
    expect(await visit(inline, (text) => text === inline)).toHaveLength(1)
  })

  it('says so where the calls cannot be had again', async () => {
    await visit(
      `${SNIPPET}\nglobalThis.opened = Guichet('open')\nglobalThis.opened.catch(() => {})`,
      () => false,
    )
    await expect((globalThis as unknown as { opened: unknown }).opened).rejects.toThrow('newest snippet')
  })
})
