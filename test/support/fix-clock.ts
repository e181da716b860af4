/**
 * Sets this process's wall clock still at an instant, for what is to be the same on every run. Timers go on.
 *
 * @returns a function that sets it to another instant
 */
export function fixClock(at: string): (at: string) => void {
  let now = Date.parse(at)
  const RealDate = Date
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now], newTarget),
    apply: () => new RealDate(now).toString(),
    get: (target, property) => (property === 'now' ? () => now : Reflect.get(target, property)),
  })
  return (other) => {
    now = RealDate.parse(other)
  }
}
