import { useState } from 'preact/hooks'
import type { SiteSettingsChange, StaffSiteSettings } from '../../api/contract.ts'
import type { Failure } from '../../api/staff-api.ts'
import { useSession } from '../../session/session.ts'

/** What each part of the settings is given. */
export interface SettingProps {
  settings: StaffSiteSettings
  /** The settings as they are after a change. */
  show(settings: StaffSiteSettings): void
  /** Somebody else has changed them. */
  readAgain(): void
}

export interface Saving {
  status: 'idle' | 'saving' | 'saved'
  failure: Failure | null
  mayChange: boolean
  /** Something has been typed since: what came of the last attempt is of no interest any more. */
  edited(): void
  /** What is left out stays as it is; null goes back to the sites file. */
  save(change: Omit<SiteSettingsChange, 'revision'>): Promise<void>
}

export function useSaving({ settings, show, readAgain }: SettingProps): Saving {
  const { api, person } = useSession()
  const [state, setState] = useState<Pick<Saving, 'status' | 'failure'>>({ status: 'idle', failure: null })
  return {
    ...state,
    mayChange: person.role === 'admin',
    edited: () => {
      if (state.status !== 'saving') setState({ status: 'idle', failure: null })
    },
    save: async (change) => {
      if (state.status === 'saving') return
      setState({ status: 'saving', failure: null })
      const answer = await api.send<StaffSiteSettings>('PUT', settingsPath(settings.site), {
        revision: settings.revision,
        ...change,
      })
      if (answer.ok) show(answer.value)
      else if (answer.failure.code === 'settings_changed') readAgain()
      setState(answer.ok ? { status: 'saved', failure: null } : { status: 'idle', failure: answer.failure })
    },
  }
}

function settingsPath(site: string): string {
  return `/v1/staff/sites/${encodeURIComponent(site)}/settings`
}
