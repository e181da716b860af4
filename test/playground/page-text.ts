import type { Line } from './relay.ts'

/** Beside the origins of Guichet behind bad lines, which are named as these are: see relay.ts. */
export interface PageTextParts extends Record<Line, string> {
  /** The origin of Guichet's server, or the address of one that has no widget to give. */
  guichet: string
  nonce: string
}

/** The snippet of the installation guide, to the letter. */
const QUEUE =
  "(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')"

const calls = (guichet: string) => `Guichet('init',{site:'pub_demo',locale:'en'})
Guichet('identify',{getToken:()=>fetch('${guichet}/demo/token?as=premium').then(r=>r.text())})`

const snippet = ({ guichet, nonce }: PageTextParts) => `<script nonce="${nonce}">
${QUEUE}
${calls(guichet)}
</script>
<script nonce="${nonce}" async="" src="${guichet}/guichet.js"></script>`

/** Puts into a page's file what it has a `{{placeholder}}` for. */
export function pageText(file: string, parts: PageTextParts): string {
  const { title, hostile } = pageAbout(file)
  const values: Record<string, string> = {
    ...parts,
    about: `<main><h1>${title}</h1><p>${hostile}</p></main>`,
    queue: QUEUE,
    calls: calls(parts.guichet),
    snippet: snippet(parts),
  }
  return file.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`A page of the playground has an unknown {{${name}}}.`)
    return value
  })
}

/** What a page says of itself, as HTML: its title, and the sentence that says what is hostile in it. */
export function pageAbout(file: string): { title: string; hostile: string } {
  const title = /<title>([^<]+)<\/title>/.exec(file)?.[1]
  const hostile = /<meta name="description" content="([^"]+)"/.exec(file)?.[1]
  if (!title || !hostile) throw new Error('A page of the playground needs a title and a description.')
  return { title, hostile }
}
