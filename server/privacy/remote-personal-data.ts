import { askRunningServer, type ControlAddress } from '../control/ask-running-server.ts'
import type { PersonAsked, PersonalData } from './personal-data.ts'

/** What the running server that holds the store knows of a person (`personalDataControl`). Errors: as `askRunningServer`'s. */
export function remotePersonalData(control: ControlAddress): PersonalData {
  const ask = async <T>(action: keyof PersonalData, asked: PersonAsked): Promise<T> =>
    (await askRunningServer(control, `privacy/${action}`, asked)).json() as Promise<T>
  return { export: (asked) => ask('export', asked), erase: (asked) => ask('erase', asked) }
}
