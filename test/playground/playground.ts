import { startGuichet } from '../support/guichet-process.ts'
import { servePlayground } from './serve-playground.ts'

/**
 * Guichet's demo, and beside it the pages that are hostile to the widget, to walk by hand.
 *
 * Run: `npm run playground`. The pages take PORT, or 8090.
 */
const guichet = await startGuichet({ env: { PORT: process.env.GUICHET_PORT ?? '0' } })
const playground = await servePlayground(guichet.url, Number(process.env.PLAYGROUND_PORT ?? 8090))

process.stdout.write(`
  Guichet's demo    ${guichet.url}/demo/
  Playground        ${playground.url}/

${playground.pages.map(({ path, title }) => `    ${playground.url}${path}\n        ${title}`).join('\n')}

  Ctrl-C ends it.

`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await playground.close()
    await guichet.stop()
  })
}
