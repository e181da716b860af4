import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import type { EmailCodeRequested } from '../../contract/types.ts'
import { localeOf } from '../../http/negotiate-locale.ts'
import { type Route, route } from '../../http/route.ts'
import { EMAIL_CODE } from './email-code.ts'
import { type RequestEmailCodeDependencies, requestEmailCode } from './request-email-code.ts'
import { type VerifyEmailCodeDependencies, verifyEmailCode } from './verify-email-code.ts'

export type EmailCodeRouteDependencies = RequestEmailCodeDependencies & VerifyEmailCodeDependencies

export function emailCodeRoutes(dependencies: EmailCodeRouteDependencies): Route[] {
  return [
    route(endpoints.postEmailCode, async ({ site, body: asked, locale, clientAddress }) => {
      const requested = await requestEmailCode(dependencies, {
        site,
        email: asked.email,
        locale: localeOf(asked.locale ?? '') ?? locale,
        network: clientAddress,
      })
      if (!requested.ok) return requested
      const body: EmailCodeRequested = { expiresInSeconds: EMAIL_CODE.lifetimeMs / 1000 }
      return success({ status: 202, body })
    }),
    route(endpoints.postEmailCodeVerification, async ({ site, body }) => {
      const session = await verifyEmailCode(dependencies, { ...body, site })
      return session.ok ? success({ status: 200, body: session.value }) : session
    }),
  ]
}
