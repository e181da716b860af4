/** What the main thread of a page did, read from a trace of Chromium. In milliseconds of processor time. */
export interface MainThreadTasks {
  /** Each task, in order. */
  tasks: number[]
  /** The first run of one script: reading, compiling and carrying it out. 0 where it did not run. */
  script: number
  /** All runs of that script, and all that the page has its styles, layout and painting for, whoever is the cause. */
  scriptAndDrawing: number
}

export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds on the wall: when it began, and how long it took. */
  ts: number
  dur?: number
  /** Microseconds of processor time. The time on the wall also has in it what other programs take. */
  tdur?: number
  args: { data?: { url?: string; message?: string } }
}

/** Tasks longer than this are long: the page does not answer meanwhile. In milliseconds. */
export const LONG_TASK_MS = 50

/** What the page must say with `console.timeStamp` while it is traced: a browser has other pages, empty ones, at hand. */
export const MEASURED_PAGE = 'the page that is measured'

/** What a page does from its styles to its picture, as far as the main thread does it. */
const DRAWING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']

/** Reads the main thread of the page that has said so, and on it the script whose address ends so. */
export function mainThreadTasks(trace: { traceEvents: TraceEvent[] }, script: string): MainThreadTasks {
  const said = trace.traceEvents.find(({ args }) => args.data?.message === MEASURED_PAGE)
  if (!said) throw new Error('No page in the trace has said that it is the one to be measured.')
  const own = trace.traceEvents.filter(
    ({ ph, pid, tid }) => ph === 'X' && pid === said.pid && tid === said.tid,
  )
  const runs = own.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'FunctionCall'].includes(name) && args.data?.url?.endsWith(script) === true,
  )
  const first = runs.find(({ name }) => name === 'EvaluateScript')
  const drawing = own.filter(({ name }) => DRAWING.includes(name))
  return {
    tasks: own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').map(milliseconds),
    script: first ? milliseconds(first) : 0,
    scriptAndDrawing: sum(outermost([...runs, ...drawing]).map(milliseconds)),
  }
}

/** What long tasks take beyond what is borne: of all tasks of a page, its total blocking time. In milliseconds. */
export function blockingTime(tasks: readonly number[]): number {
  return sum(tasks.map((task) => Math.max(0, task - LONG_TASK_MS)))
}

/** Those that are within no other: a script that asks for a size has its layout within its run. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY
  const inOrder = events.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  return inOrder.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  })
}

function milliseconds({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
