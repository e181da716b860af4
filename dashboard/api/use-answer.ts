import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Failure, StaffApi } from './staff-api.ts'

/** What a path has answered; `value` is the last one, also while another is on its way or when it does not come. */
export interface Awaited<T> {
  status: 'loading' | 'ready' | 'failed'
  value: T | null
  failure: Failure | null
}

/**
 * Reads a path, again whenever it or `signIns` changes, or when `reload` is called. A later wish wins over an answer that
 * is late.
 */
export function useAnswer<T>(api: StaffApi, path: string, signIns = 0): Awaited<T> & { reload(): void } {
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<Awaited<T> & { path: string }>(() => beginning(path))

  useEffect(() => {
    const abort = new AbortController()
    setState((before) => ({ ...before, path, status: 'loading', failure: null }))
    api.read<T>(path, abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return
        setState((before) =>
          answer.ok
            ? { path, status: 'ready', value: answer.value, failure: null }
            : { ...before, path, status: 'failed', failure: answer.failure },
        )
      },
      () => {},
    )
    return () => abort.abort()
  }, [api, path, attempt, signIns])

  const reload = useCallback(() => setAttempt((before) => before + 1), [])
  return { ...state, ...(state.path !== path && { status: 'loading' as const }), reload }
}

function beginning<T>(path: string): Awaited<T> & { path: string } {
  return { path, status: 'loading', value: null, failure: null }
}
