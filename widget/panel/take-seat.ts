import { logOut } from '../api/log-out.ts'
import { createRequest } from '../api/request.ts'
import type { EffectParts } from './effects/effect-parts.ts'
import { createIdentity, type Identity } from './identity.ts'
import { newId } from './new-id.ts'
import { pageAddress } from './page-address.ts'
import { createSessionStorage } from './session-storage.ts'

/** From here on there is somebody who asks, and calls can be made in their name. */
export function takeSeat(
  parts: EffectParts,
): Identity & Pick<EffectParts, 'request' | 'seat' | 'page' | 'newId'> {
  const { store, site, origin, complain } = parts
  const identity = createIdentity({
    getToken: parts.hostToken(),
    session: createSessionStorage(site),
    complain,
    logOut: (token) => logOut(origin, token),
    switched() {
      // At once, before it is known who the new person is.
      store.dispatch({ type: 'seat-taken' })
      store.dispatch({ type: 'identity-given' })
    },
  })
  const seat = () => store.state().seat
  const page = () => store.state().host.page ?? pageAddress()
  return { ...identity, newId, seat, page, request: createRequest({ origin, tokens: identity.tokens, seat }) }
}
