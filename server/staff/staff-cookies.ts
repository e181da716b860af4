import { STAFF_SESSION_COOKIE } from '../support-rules/staff-member.ts'

/**
 * The cookies of the dashboard. Where the server is reached by https they are `Secure`, and `__Host-` keeps neighbouring
 * subdomains from setting them.
 */
export interface StaffCookies {
  session: Cookie
  /** Says that this browser has signed in before, so that others' guesses do not lock it out. */
  device: Cookie
  /** What a sign-in at a provider began with. The provider leads back from another site, hence `Lax`. */
  provider: Cookie
}

export interface Cookie {
  /** From a `Cookie` header. */
  read(header: string | null): string | null
  /** A `Set-Cookie`; it ends with the browser where no seconds are given. */
  set(value: string, maxAgeSeconds?: number): string
  clear(): string
}

export function createStaffCookies(publicUrl: string): StaffCookies {
  const isSecure = new URL(publicUrl).protocol === 'https:'
  return {
    session: cookie(STAFF_SESSION_COOKIE, isSecure, 'Strict'),
    device: cookie('guichet_staff_device', isSecure, 'Strict'),
    provider: cookie('guichet_staff_provider', isSecure, 'Lax'),
  }
}

function cookie(plainName: string, isSecure: boolean, sameSite: 'Strict' | 'Lax'): Cookie {
  const name = isSecure ? `__Host-${plainName}` : plainName
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`
  const set = (value: string, maxAgeSeconds?: number) =>
    `${name}=${value}; ${attributes}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`
  return {
    read: (header) => namedValue(header ?? '', name),
    set,
    clear: () => set('', 0),
  }
}

/** The first of a name counts, as RFC 6265 §5.4 sends the most specific first. */
function namedValue(header: string, name: string): string | null {
  const pair = header.split(';').find((item) => item.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1) || null
}
