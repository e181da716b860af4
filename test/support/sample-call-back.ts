import type { CallBack } from '../../server/cases/call-back/call-back.ts'

/** A call that was asked for, and that support has not confirmed yet. */
export function sampleCallBack(changes: Partial<CallBack> = {}): CallBack {
  return {
    id: '5f0c1f0e-8f4b-4f43-9a5a-2f1f6f0b7c11',
    askedBy: { email: 'tess@acme.example', name: 'Tess' },
    timeZone: 'Europe/Paris',
    medium: 'video',
    windows: [{ from: '2026-06-08T07:00:00Z', to: '2026-06-08T09:00:00Z' }],
    status: 'requested',
    call: null,
    meetingUrl: null,
    sequence: 0,
    ...changes,
  }
}
