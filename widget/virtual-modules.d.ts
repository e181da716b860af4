declare module 'virtual:guichet-panel-file' {
  /** Path of the panel's file on the server, without a slash before it. */
  export const panelPath: string
}
