import type { EmailCodeSession } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'

export interface EmailCodeApi {
  /** The same answer whether or not the address is known. */
  requestEmailCode(email: string, locale: string): Promise<{ expiresInSeconds: number }>
  verifyEmailCode(email: string, code: string): Promise<EmailCodeSession>
}

export const emailCodeApi = ({ request, site }: HelpApiParts): EmailCodeApi => ({
  requestEmailCode: (email, locale) =>
    request('/v1/email-codes', {
      method: 'POST',
      body: { site, email, locale },
      answers: ['expiresInSeconds'],
    }),
  verifyEmailCode: (email, code) =>
    request('/v1/email-codes/verify', {
      method: 'POST',
      body: { site, email, code },
      answers: ['token', 'accounts'],
    }),
})
