import type { Plugin } from 'vite'

const VIRTUAL_ID = 'virtual:guichet-panel-file'

/** Tells the loader, built second, the hashed names that the panel's entries got when they were built first. */
export function panelFilePlugin(): Plugin {
  const files = new Map<string, string>()
  return {
    name: 'guichet-panel-file',
    sharedDuringBuild: true,
    resolveId: (id) => (id === VIRTUAL_ID ? `\0${VIRTUAL_ID}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL_ID}`) return
      if (files.size === 0) this.error('Build the panel before the loader: the loader carries its file name.')
      return [...files].map(([name, file]) => `export const ${name}File = ${JSON.stringify(file)}`).join('\n')
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'panel') return
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry) files.set(chunk.name, chunk.fileName)
      }
    },
  }
}
