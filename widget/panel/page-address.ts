import { LIMITS } from '../api/contract.ts'

/** The page that the person is on, without its query: that may hold what is none of our business. */
export function pageAddress(): string {
  return (location.origin + location.pathname).slice(0, LIMITS.pageAddressCharacters)
}

/** The browser as it calls itself. */
export function browserName(): string {
  return navigator.userAgent.slice(0, LIMITS.browserCharacters)
}
