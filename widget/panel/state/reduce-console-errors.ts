import type { Action } from './action.ts'

/** What the page has reported; it is the person's, and goes with them. */
export function reduceConsoleErrors(errors: readonly string[], action: Action): readonly string[] {
  if (action.type === 'logged-out') return []
  return action.type === 'console-errors-seen' ? action.errors : errors
}
