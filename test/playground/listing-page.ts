import type { PlaygroundPage } from './playground-pages.ts'

/** The list of all pages, to walk them by hand. */
export function listingPage(pages: PlaygroundPage[]): string {
  const groups = Object.entries(Object.groupBy(pages, ({ group }) => group))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guichet’s playground</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }</style>
</head>
<body>
<h1>Guichet’s playground</h1>
<p>Each page is hostile to the widget in one way. On each, the launcher looks as it always does, and the panel opens, answers and begins a case.</p>
${groups.map(([group, listed = []]) => `<h2>${group}</h2>\n<ul>\n${listed.map(listItem).join('\n')}\n</ul>`).join('\n')}
</body>
</html>`
}

function listItem({ path, title, hostile }: PlaygroundPage): string {
  return `<li><a href="${path}">${title}</a>: ${hostile}</li>`
}
