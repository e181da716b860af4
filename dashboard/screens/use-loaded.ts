import { useEffect, useState } from 'preact/hooks'

/** What `load` resolves to; `failed` when its file does not come, as after an update of the server. */
export function useLoaded<T>(load: () => Promise<T>): { value: T | null; failed: boolean } {
  const [state, setState] = useState<{ value: T | null; failed: boolean }>({ value: null, failed: false })
  useEffect(() => {
    let wanted = true
    load().then(
      (value) => wanted && setState({ value, failed: false }),
      () => wanted && setState({ value: null, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [load])
  return state
}
