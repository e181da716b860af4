export type StartErrorCode =
  | 'jdk_missing'
  | 'maven_missing'
  | 'download_failed'
  | 'plugin_build_failed'
  | 'folder_unreachable'
  | 'openssl_missing'
  | 'certificate_failed'
  | 'options_invalid'
  | 'port_in_use'
  | 'start_failed'

/** Why Elasticsearch could not be started. The message is one line and says what to do. */
export class StartError extends Error {
  readonly code: StartErrorCode

  constructor(code: StartErrorCode, message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}
