export type StartUpErrorCode =
  | 'configuration_invalid'
  | 'port_in_use'
  | 'data_folder_not_writable'
  | 'data_folder_in_use'
  | 'store_corrupt'
  | 'store_unreachable'
  | 'store_newer'
  | 'widget_not_built'

/** Why the server or a command cannot start; the message is one line for the person who started it. */
export class StartUpError extends Error {
  readonly code: StartUpErrorCode

  constructor(code: StartUpErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartUpError'
    this.code = code
  }
}
