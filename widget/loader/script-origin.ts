/**
 * Where this script was loaded from. A relative `import()` would not do: in a cross-origin classic script it is
 * resolved against `about:blank`.
 */
export function findScript(page: Document): HTMLScriptElement {
  const current = page.currentScript
  if (current instanceof HTMLScriptElement && current.src) return current
  // Without `currentScript` (a tag manager that evaluates the text) the tag is looked for by its name.
  const tags = page.querySelectorAll<HTMLScriptElement>('script[src*="/guichet.js"]')
  const last = tags[tags.length - 1]
  if (last) return last
  throw new Error('Guichet: load guichet.js with a <script src> tag, so that it knows where its server is.')
}
