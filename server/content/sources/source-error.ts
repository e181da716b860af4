/**
 * A source that cannot be read as a whole: away, refused, or not what it was said to be. Its message is one line for the
 * site owner and holds no secret.
 */
export class SourceError extends Error {
  /** When the source itself said how long to wait. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, options: ErrorOptions & { retryAfterSeconds?: number | undefined } = {}) {
    super(message, options)
    this.name = 'SourceError'
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
