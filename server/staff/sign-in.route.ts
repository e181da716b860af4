import { endpoints } from '../contract/endpoints.ts'
import { failure, success } from '../contract/result.ts'
import type { StaffPerson, StaffSignInWays } from '../contract/types.ts'
import { type Route, route } from '../http/route.ts'
import { PROVIDER_SIGN_IN_PATH, type StaffProvider } from './provider-sign-in.route.ts'
import { type SignInDependencies, signIn } from './sign-in.ts'
import type { StaffCookies } from './staff-cookies.ts'
import { grantOfMember } from './staff-grant.ts'
import type { StaffStore } from './staff-store.ts'

export interface SignInRouteDependencies extends SignInDependencies {
  store: SignInDependencies['store'] & Pick<StaffStore, 'endSession' | 'endSessionsOf'>
  cookies: StaffCookies
  ways: StaffSignInWays
}

/** A password always: a local account is the way in when the provider is down. */
export function signInWays(provider: StaffProvider | null): StaffSignInWays {
  return { password: true, oidc: provider && { url: PROVIDER_SIGN_IN_PATH, label: provider.label } }
}

const DEVICE_SECONDS = 365 * 24 * 60 * 60

export function signInRoutes(dependencies: SignInRouteDependencies): Route[] {
  const { store, cookies, ways, clock } = dependencies
  return [
    route(endpoints.getStaffSignIn, async () => success({ status: 200, body: ways })),
    route(endpoints.postStaffSignIn, async ({ body, cookie, clientAddress }) => {
      const device = cookies.device.read(cookie)
      const signedIn = await signIn(dependencies, { ...body, clientAddress, device })
      if (!signedIn.ok) return signedIn
      const { member, sessionToken } = signedIn.value
      const grant = grantOfMember(member, [])
      if (!grant) return failure('staff_sign_in_refused')
      const { id, name, email } = member
      const person: StaffPerson = { id, name, email, ...grant, signIn: member.way.kind }
      return success({
        status: 200,
        body: person,
        cookies: [
          cookies.session.set(sessionToken),
          cookies.device.set(signedIn.value.device, DEVICE_SECONDS),
        ],
      })
    }),
    route(endpoints.postStaffSignOut, async ({ staff, body }) => {
      if (staff.session === null) return failure('staff_session_missing')
      const action = body.everywhere ? 'signed_out_everywhere' : 'signed_out'
      const line = { at: clock(), actor: staff.email ?? staff.name, action, site: null, details: {} }
      if (body.everywhere) await store.endSessionsOf(staff.id, line)
      else await store.endSession(staff.session, line)
      return success({ status: 204, cookies: [cookies.session.clear()] })
    }),
  ]
}
