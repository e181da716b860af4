import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { MailMessage } from '../mailer.ts'
import { plainLine, plainText } from '../plain-text.ts'

export type Invitation = NonNullable<MailMessage['invitation']>

/** A call as calendars are told of it. */
export interface InvitedCall {
  /** `CANCEL` takes the call out of calendars again. */
  method: Invitation['method']
  /** The same for every message about this call. */
  uid: string
  /** Grows with every message about this call. */
  sequence: number
  /** When this was decided; the same for a message that is sent again. */
  decidedAt: Date
  from: Date
  to: Date
  organizer: Person
  attendees: Person[]
  summary: string
  description: string
  /** Where the call takes place; null: support sends it. */
  location: string | null
}

interface Person {
  name: string | null
  address: string
}

/** Some programs show no reminder of their own for what comes by mail. */
const ALARM_SECONDS_BEFORE = 15 * 60

/**
 * The iCalendar object (RFC 5545) of a call, as an invitation by mail (RFC 5546, RFC 6047).
 *
 * Times are in UTC: the call happens once, at an instant, and every calendar shows it in the zone of whoever looks. No
 * VTIMEZONE can be wrong or missing then.
 */
export function invitation(call: InvitedCall): Invitation {
  const isRequest = call.method === 'REQUEST'
  const calendar = ical({
    prodId: { company: 'Guichet', product: 'Call-back' },
    method: isRequest ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  })
  const event = calendar.createEvent({
    id: call.uid,
    sequence: call.sequence,
    stamp: call.decidedAt,
    start: call.from,
    end: call.to,
    summary: plainLine(call.summary),
    description: plainText(call.description),
    transparency: ICalEventTransparency.OPAQUE,
    organizer: {
      name: plainLine(call.organizer.name ?? call.organizer.address),
      email: call.organizer.address,
    },
    ...(call.location !== null && { location: plainLine(call.location) }),
  })
  for (const { name, address } of call.attendees) {
    event.createAttendee({
      email: address,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      // The time is one of those that the person gave: no answer is needed, and a calendar's would only fill the case.
      rsvp: false,
      ...(name && { name: plainLine(name) }),
    })
  }
  // The library writes these after the alarms, where RFC 5545 §3.6.1 has no property any more. So an event has one or the
  // other: a request its alarm (CONFIRMED goes without saying), a cancellation the status that RFC 5546 §3.2.5 asks for.
  if (isRequest) {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: ALARM_SECONDS_BEFORE,
      description: plainLine(call.summary),
    })
  } else {
    event.status(ICalEventStatus.CANCELLED)
  }
  // The library leaves the last line open; RFC 5545 §3.1 ends every one.
  return { method: call.method, content: `${calendar.toString()}\r\n` }
}
