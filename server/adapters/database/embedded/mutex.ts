/** Hands out one lease at a time, in the order of the asking. */
export class Mutex {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when the lease is yours; call what it resolves to exactly once, to pass it on. */
  async acquire(): Promise<() => void> {
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const before = this.#last
    this.#last = released
    await before
    return release
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
