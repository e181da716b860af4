import type { Plugin } from 'vite'

const VIRTUAL_ID = 'virtual:guichet-panel-file'

/** Tells the loader, built second, the hashed name that the panel's entry got when it was built first. */
export function panelFilePlugin(): Plugin {
  let panelFile: string | undefined
  return {
    name: 'guichet-panel-file',
    sharedDuringBuild: true,
    resolveId: (id) => (id === VIRTUAL_ID ? `\0${VIRTUAL_ID}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL_ID}`) return
      if (!panelFile) this.error('Build the panel before the loader: the loader carries its file name.')
      return `export const panelFile = ${JSON.stringify(panelFile)}`
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'panel') return
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry) panelFile = chunk.fileName
      }
    },
  }
}
