export type StartUpErrorCode =
  | 'data_folder_unwritable'
  | 'data_folder_in_use'
  | 'store_corrupt'
  | 'store_newer'
  | 'database_url_invalid'
  | 'postgres_unreachable'
  | 'postgres_refused'
  | 'port_in_use'
  | 'configuration_invalid'
  | 'widget_not_built'

/** Why the server cannot start. The message is one line for the operator, says what to do, and holds no secret. */
export class StartUpError extends Error {
  readonly code: StartUpErrorCode

  constructor(code: StartUpErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartUpError'
    this.code = code
  }
}
