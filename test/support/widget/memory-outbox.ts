import type { EventOutbox, IntentEvent } from '../../../widget/events/event-outbox.ts'

export interface MemoryOutbox extends EventOutbox {
  told: (IntentEvent & { intent: string })[]
  intent(): string
  /** How often a person left. */
  ended(): number
}

/** Events as they are recorded, of whichever intent; nothing is sent. */
export function memoryOutbox(): MemoryOutbox {
  const firsts = new Set<string>()
  const told: MemoryOutbox['told'] = []
  let intent = ''
  let ended = 0
  return {
    told,
    intent: () => intent,
    ended: () => ended,
    begin(id) {
      intent = id
    },
    add(event, once) {
      const key = `${intent} ${once}`
      if (once && firsts.has(key)) return false
      firsts.add(key)
      told.push({ ...event, intent })
      return true
    },
    flush() {},
    end() {
      ended += 1
    },
  }
}
