import type {
  UnmeasuredNotice,
  UnmeasuredStore,
} from '../../server/deflection/unmeasured/unmeasured-store.ts'

/** An `UnmeasuredStore` that forgets; for tests of what stands before the store. */
export class MemoryUnmeasuredStore implements UnmeasuredStore {
  readonly counted = new Map<string, UnmeasuredNotice>()

  async count(notice: UnmeasuredNotice): Promise<void> {
    if (!this.counted.has(notice.id)) this.counted.set(notice.id, notice)
  }

  async forgetIdsBefore(): Promise<void> {}
}
