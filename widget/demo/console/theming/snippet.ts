import { customProperties, type Look } from './look.ts'

const STUB =
  "(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')"

export interface SnippetParts {
  look: Look
  /** The site's public id. */
  site: string
  /** Where Guichet is served. */
  origin: string
}

/** What a site owner pastes to have the look: only what differs from what the widget does by itself. */
export function snippet({ look, site, origin }: SnippetParts): string {
  const properties = Object.entries(customProperties(look))
  const settings = [
    `site: '${site}'`,
    ...(look.locale ? [`locale: '${look.locale}'`] : []),
    ...(look.theme === 'auto' ? [] : [`theme: '${look.theme}'`]),
    ...(look.mode === 'inline' ? ["container: '#help'"] : []),
  ]
  return [
    ...(properties.length > 0
      ? ['<style>', ':root {', ...properties.map(([name, value]) => `  ${name}: ${value};`), '}', '</style>']
      : []),
    ...(look.mode === 'inline' ? ['<div id="help"></div>'] : []),
    '<script>',
    STUB,
    `Guichet('init', { ${settings.join(', ')} })`,
    '</script>',
    `<script async src="${origin}/guichet.js"></script>`,
  ].join('\n')
}
