import type { PersonAsked, PersonalData } from './personal-data.ts'

/** The running server did not do it; one line for the person who runs the command. */
export class PrivacyControlError extends Error {}

/**
 * What the running server that holds the store knows of a person (`personalDataControl`).
 *
 * Errors: `PrivacyControlError` when the server goes away or refuses.
 */
export function remotePersonalData({ url, token }: { url: string; token: string }): PersonalData {
  async function ask<T>(action: keyof PersonalData, asked: PersonAsked): Promise<T> {
    const response = await fetch(`${url}/control/privacy/${action}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    }).catch((cause: unknown) => {
      throw new PrivacyControlError('The running Guichet server stopped answering; run the command again.', {
        cause,
      })
    })
    if (response.ok) return (await response.json()) as T
    throw new PrivacyControlError(`The running Guichet server could not do it (${response.status}).`)
  }
  return { export: (asked) => ask('export', asked), erase: (asked) => ask('erase', asked) }
}
