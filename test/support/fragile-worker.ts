import { answerCalls } from '../../server/adapters/embedded-search/worker-calls.ts'

export interface FragileCalls {
  echo: { input: string; output: string }
  fail: { input: string; output: string }
  /** Blocks the thread. */
  work: { input: number; output: number }
  crash: { input: undefined; output: undefined }
  echoed: { input: undefined; output: string[] }
}

const echoed: string[] = []

answerCalls<FragileCalls>({
  echo: async (said) => {
    echoed.push(said)
    return said
  },
  fail: async (why) => {
    throw new Error(why)
  },
  work: async (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
    return milliseconds
  },
  crash: async () => {
    setImmediate(() => {
      throw new Error('Out of luck.')
    })
    return new Promise(() => {})
  },
  echoed: async () => echoed,
})
