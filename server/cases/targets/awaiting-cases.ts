/** An open case that support has not responded to, and whose target it was not told to have missed. */
export interface AwaitingCase {
  number: string
  site: string
  openedAt: Date
  respondBy: Date
  /** Support was told that the target is near. */
  toldNear: boolean
}

/** Which cases the clock runs for. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface AwaitingCases {
  /** Those whose target is the closest come first. */
  list(): Promise<AwaitingCase[]>
}
