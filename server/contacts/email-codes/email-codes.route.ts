import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { negotiateLocale } from '../../http/negotiate-locale.ts'
import { type Route, route } from '../../http/route.ts'
import { EMAIL_CODE } from './email-code.ts'
import { type RequestEmailCodeDependencies, requestEmailCode } from './request-email-code.ts'
import { type VerifyEmailCodeDependencies, verifyEmailCode } from './verify-email-code.ts'

export type EmailCodeRouteDependencies = RequestEmailCodeDependencies & VerifyEmailCodeDependencies

export function emailCodeRoutes(dependencies: EmailCodeRouteDependencies): Route[] {
  return [
    route(endpoints.postEmailCode, async ({ site, body, locale }) => {
      const requested = await requestEmailCode(dependencies, {
        site,
        email: body.email,
        locale: body.locale === undefined ? locale : negotiateLocale(body.locale),
      })
      if (!requested.ok) return requested
      return success({ status: 202, body: { expiresInSeconds: EMAIL_CODE.lifetimeMs / 1000 } })
    }),
    route(endpoints.postEmailCodeVerification, async ({ site, body }) => {
      const session = await verifyEmailCode(dependencies, { ...body, site })
      return session.ok ? success({ status: 200, body: session.value }) : session
    }),
  ]
}
