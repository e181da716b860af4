/** A token that is not accepted; the message is for the operator alone. */
export class TokenRefused extends Error {
  readonly code: 'token_invalid' | 'token_expired'

  constructor(code: TokenRefused['code'], reason: string) {
    super(reason)
    this.code = code
  }
}
