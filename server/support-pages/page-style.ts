import { createHash } from 'node:crypto'

export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1a1c21; --soft: #5a6170; --paper: #fff; --back: #f5f6f8; --line: #c2c8d1;
  --link: #0b5cab; --act: #0b5cab; --on-act: #fff; --bad: #a3161b; --bad-back: #fdecec; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaee; --soft: #a9b0bd; --paper: #1d2026; --back: #14161a; --line: #4a5160;
    --link: #8ec4ff; --act: #8ec4ff; --on-act: #0d1b2a; --bad: #ffb3b0; --bad-back: #3a1a1c; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 { font-size: 1.125rem; margin: 0 0 .75rem; }
section, form { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem;
  margin: 0 0 1rem; }
.problem { border-color: var(--bad); background: var(--bad-back); }
.problem h2 { color: var(--bad); }
p { margin: 0 0 .75rem; }
section > :last-child, form > :last-child { margin-bottom: 0; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; grid-column: 2; }
dd + dd { margin-top: .25rem; }
a { color: var(--link); }
label { display: block; font-weight: 600; }
.hint { color: var(--soft); font-size: .875rem; margin: 0; }
.hint + p { margin-top: .5rem; }
.field { margin: 0 0 1rem; }
input, select, textarea { display: block; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .25rem; min-height: 2.75rem; }
textarea { min-height: 5.5rem; resize: vertical; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem; border-radius: .25rem;
  border: 1px solid var(--act); background: var(--act); color: var(--on-act); cursor: pointer; }
button.off { border-color: var(--bad); background: transparent; color: var(--bad); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 30rem) {
  body { padding: .5rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { grid-column: 1; }
  dt:not(:first-child) { margin-top: .5rem; }
  button { width: 100%; }
}
`

const styleHash = createHash('sha256').update(PAGE_STYLE).digest('base64')

/** Nothing runs, nothing loads, nobody frames it; a form goes nowhere else; nobody keeps the page or learns its address. */
export const PAGE_HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const
