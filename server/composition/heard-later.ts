/** A promise that is begun before it is waited for: should it reject in between, that is no unhandled rejection. */
export function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
