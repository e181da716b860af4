import { useState } from 'preact/hooks'

/** What has been typed in place of a kept value, for as long as that stays as it was. */
export function useTyped<T>(kept: T): [typed: T, type: (value: T) => void] {
  const [state, setState] = useState<{ kept: string; typed: T } | null>(null)
  const key = JSON.stringify(kept)
  return [state?.kept === key ? state.typed : kept, (typed) => setState({ kept: key, typed })]
}
