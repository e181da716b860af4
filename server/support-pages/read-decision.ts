import { z } from 'zod'
import type { CallBackDecision } from '../cases/call-back/decide-call-back.ts'

export const DECISION_LIMITS = { nameCharacters: 100, textCharacters: 2_000, callMinutes: 8 * 60 } as const

const words = {
  sequence: z.coerce.number().int().min(0),
  name: z.string().trim().max(DECISION_LIMITS.nameCharacters).default(''),
  text: z.string().trim().max(DECISION_LIMITS.textCharacters).default(''),
}

const form = z.discriminatedUnion('action', [
  z.object({
    ...words,
    action: z.literal('schedule'),
    start: z.iso.datetime(),
    minutes: z.coerce.number().int().min(5).max(DECISION_LIMITS.callMinutes),
  }),
  z.object({ ...words, action: z.literal('cancel') }),
])

/** A form of the page as a decision; null when it cannot be one. */
export function readDecision(fields: Record<string, unknown>): CallBackDecision | null {
  const parsed = form.safeParse(fields)
  if (!parsed.success) return null
  const { sequence, text, name, ...decided } = parsed.data
  const said = { sequence, text, name: name || null }
  if (decided.action === 'cancel') return { ...said, action: 'cancel' }
  const from = new Date(decided.start)
  const to = new Date(from.getTime() + decided.minutes * 60_000)
  return { ...said, action: 'schedule', call: { from: from.toISOString(), to: to.toISOString() } }
}
