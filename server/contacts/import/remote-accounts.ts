import { askRunningServer, type ControlAddress } from '../../control/ask-running-server.ts'
import type { AccountsAdministration } from './accounts-administration.ts'

/** The accounts of the running server that holds the store (`accountsControl`). Errors: as `askRunningServer`'s. */
export function remoteAccounts(control: ControlAddress): AccountsAdministration {
  const ask = async <T>(path: string, asked: unknown): Promise<T> =>
    (await askRunningServer(control, `accounts/${path}`, asked)).json() as Promise<T>
  return {
    import: (request) => ask('import', request),
    history: (site, account) => ask('history', { site, account }),
    list: (site) => ask('list', { site }),
  }
}
