declare module 'virtual:guichet-panel-file' {
  /** The panel's entry, relative to `guichet.js`: `assets/panel-HASH.js`. */
  export const panelFile: string
}
