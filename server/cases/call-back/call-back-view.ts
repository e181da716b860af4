import type { CallBackView, TimelineEntry } from '../../contract/types.ts'
import { type CallBack, type CallBackNote, isLive } from './call-back.ts'

/** What a person who may read the case sees of its call-back. */
export function callBackView(callBack: CallBack): CallBackView {
  const { timeZone, medium, windows, status, call, meetingUrl, sequence } = callBack
  const stands = isLive(callBack)
  return {
    timeZone,
    medium,
    windows,
    status,
    confirmed: stands ? call : null,
    meetingUrl: stands ? meetingUrl : null,
    sequence,
  }
}

/** What a timeline entry tells of it. */
export function callBackNoteView(note: CallBackNote): TimelineEntry['callBack'] {
  const { status, timeZone, medium, call, previous } = note
  return { status, timeZone, medium, confirmed: isLive(note) ? call : null, previous }
}
