import { describe, expect, it } from 'vitest'
import { blockingTime, MEASURED_PAGE, mainThreadTasks, type TraceEvent } from './trace-tasks.ts'

/** All of them begin at once, unless told otherwise. */
const event = (tid: number, name: string, milliseconds: number, data = {}, at = 0): TraceEvent => ({
  name,
  ph: name === 'TimeStamp' ? 'I' : 'X',
  pid: 1,
  tid,
  ts: at * 1000,
  dur: milliseconds * 1000,
  tdur: milliseconds * 1000,
  args: { data },
})
const task = (tid: number, milliseconds: number) => event(tid, 'ThreadControllerImpl::RunTask', milliseconds)
const script = (tid: number, url: string, milliseconds: number, at = 0) =>
  event(tid, 'EvaluateScript', milliseconds, { url }, at)
const measured = event(2, 'TimeStamp', 0, { message: MEASURED_PAGE })

describe('mainThreadTasks', () => {
  it('reads the tasks and the script of the thread that the measured page is on', () => {
    const traceEvents = [
      task(1, 500),
      task(2, 60),
      task(2, 10),
      script(2, 'https://shop.example/own.js', 30),
      script(2, 'https://help.example/guichet.js', 2),
      script(2, 'https://help.example/guichet.js', 1),
      measured,
    ]
    expect(mainThreadTasks({ traceEvents }, '/guichet.js')).toMatchObject({ tasks: [60, 10], script: 2 })
    expect(mainThreadTasks({ traceEvents }, '/other.js')).toMatchObject({ tasks: [60, 10], script: 0 })
  })

  it('adds to the script its later runs and the drawing of the page, and nothing twice', () => {
    const traceEvents = [
      event(2, 'Layout', 8, {}, 200),
      script(2, 'https://help.example/guichet.js', 2, 10),
      script(2, 'https://shop.example/own.js', 30, 20),
      event(2, 'FunctionCall', 4, { url: 'https://help.example/guichet.js' }, 100),
      event(2, 'UpdateLayoutTree', 1, {}, 101),
      event(2, 'Paint', 16, {}, 300),
      event(1, 'Paint', 500, {}, 400),
      measured,
    ]
    expect(mainThreadTasks({ traceEvents }, '/guichet.js').scriptAndDrawing).toBe(2 + 4 + 8 + 16)
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
