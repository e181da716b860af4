declare module 'virtual:guichet-panel-file' {
  /** Addresses of files that load later, relative to the loader's own. */
  export const panelFile: string
  export const replayFile: string
}
