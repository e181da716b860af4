import type { Plugin } from 'vite'

const VIRTUAL_ID = 'virtual:guichet-panel-file'

/**
 * Tells the loader, built later, the hashed name that the panel's file got when it was built first. Under a name without
 * a hash, `panel.js` leads to it as well: for a loader of another version, whose panel is not there any more.
 */
export function panelFilePlugin(): Plugin {
  let panelPath: string | undefined
  return {
    name: 'guichet-panel-file',
    sharedDuringBuild: true,
    resolveId: (id) => (id === VIRTUAL_ID ? `\0${VIRTUAL_ID}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL_ID}`) return
      if (!panelPath) this.error('Build the panel before the loader: the loader carries its file name.')
      return `export const panelPath = ${JSON.stringify(panelPath)}`
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'panel') return
      panelPath = Object.values(bundle).find(
        (chunk) => chunk.type === 'chunk' && chunk.name === 'panel',
      )?.fileName
      this.emitFile({ type: 'asset', fileName: 'panel.js', source: `export * from './${panelPath}'\n` })
    },
  }
}
