import { describe, expect, it } from 'vitest'
import { blockingTime, MEASURED_PAGE, mainThreadTasks, type TraceEvent } from './trace-tasks.ts'

const event = (tid: number, name: string, milliseconds: number, data = {}): TraceEvent => ({
  name,
  ph: name === 'TimeStamp' ? 'I' : 'X',
  pid: 1,
  tid,
  tdur: milliseconds * 1000,
  args: { data },
})
const task = (tid: number, milliseconds: number) => event(tid, 'ThreadControllerImpl::RunTask', milliseconds)
const script = (tid: number, url: string, milliseconds: number) =>
  event(tid, 'EvaluateScript', milliseconds, { url })

describe('mainThreadTasks', () => {
  it('reads the tasks and the script of the thread that the measured page is on', () => {
    const traceEvents = [
      task(1, 500),
      task(2, 60),
      task(2, 10),
      script(2, 'https://shop.example/own.js', 30),
      script(2, 'https://help.example/guichet.js', 2),
      script(2, 'https://help.example/guichet.js', 1),
      event(2, 'TimeStamp', 0, { message: MEASURED_PAGE }),
    ]
    expect(mainThreadTasks({ traceEvents }, '/guichet.js')).toEqual({ tasks: [60, 10], script: 2 })
    expect(mainThreadTasks({ traceEvents }, '/other.js')).toEqual({ tasks: [60, 10], script: 0 })
  })

  it('takes no other page for the one to be measured', () => {
    expect(() => mainThreadTasks({ traceEvents: [task(1, 1)] }, '/guichet.js')).toThrow('measured')
  })
})

describe('blockingTime', () => {
  it('counts of each task what is over 50 ms', () => {
    expect(blockingTime([10, 50, 51, 250])).toBe(201)
  })
})
