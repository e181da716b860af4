/**
 * Loaded before a server (`node --import`, with `DAYS_LATER` in its environment), this makes that server's day a later one, for
 * what takes a week to wait for. Its clock goes on, and its timers take their time. The store's own `now()` stays what it is.
 */
const LATER_MS = Number(process.env.DAYS_LATER) * 24 * 3_600_000

const RealDate = Date
const laterNow = () => RealDate.now() + LATER_MS
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [laterNow()], newTarget),
  apply: () => new RealDate(laterNow()).toString(),
  get: (target, property) => (property === 'now' ? laterNow : Reflect.get(target, property)),
})
