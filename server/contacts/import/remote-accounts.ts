import type { AccountsAdministration } from './accounts-administration.ts'

/** The running server did not do it; one line for the person who runs the command. */
export class AccountsControlError extends Error {}

/**
 * The accounts of the running server that holds the store (`accountsControl`).
 *
 * Errors: `AccountsControlError` when the server goes away or refuses.
 */
export function remoteAccounts({ url, token }: { url: string; token: string }): AccountsAdministration {
  async function ask<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${url}/control/accounts${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new AccountsControlError('The running Guichet server stopped answering; run the command again.', {
        cause,
      })
    })
    if (response.ok) return (await response.json()) as T
    throw new AccountsControlError(`The running Guichet server could not do it (${response.status}).`)
  }
  return {
    import: (request) => ask('/import', request),
    history: (site, account) => ask('/history', { site, account }),
    list: (site) => ask('/list', { site }),
  }
}
