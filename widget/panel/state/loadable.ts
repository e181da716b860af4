import type { HelpApiError } from '../../api/help-api-error.ts'

/** Something that the server has, as far as it is known here. */
export type Loadable<T, E = HelpApiError> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: E }

export const IDLE = { status: 'idle' } as const
export const LOADING = { status: 'loading' } as const

export function readyValue<T>(loadable: Loadable<T, unknown>): T | null {
  return loadable.status === 'ready' ? loadable.value : null
}
