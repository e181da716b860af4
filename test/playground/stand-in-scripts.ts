/** A page asks for one of these in its address (`?least-launcher`): below `path` every address then answers `script`. */
export interface StandInScript {
  path: string
  script: string
}

/**
 * What a page can have in the place of the widget's script, to tell what the widget changes on it and what any script
 * would: nothing, or the least that shows a launcher. That one has an element in a corner with a shadow root, a style
 * sheet and a button, which does nothing.
 */
export const STAND_IN_SCRIPTS: Readonly<Record<'without-guichet' | 'least-launcher', StandInScript>> = {
  'without-guichet': { path: '/nothing', script: '' },
  'least-launcher': {
    path: '/least-launcher',
    script: `(function () {
  const element = document.createElement('div')
  const button = document.createElement('button')
  const sheet = new CSSStyleSheet()
  const root = element.attachShadow({ mode: 'open' })
  sheet.replaceSync(':host { position: fixed; bottom: 20px; right: 20px }')
  root.adoptedStyleSheets = [sheet]
  button.textContent = 'Help'
  root.append(button)
  document.body.append(element)
})()`,
  },
}
