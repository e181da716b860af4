import ICAL from 'ical.js'

/** An iCalendar object as an independent parser reads it, after checks of what every line must be (RFC 5545 §3.1). */
export function parseInvitation(content: string) {
  const lines = content.split('\r\n')
  if (lines.pop() !== '') throw new Error('The last line is not ended by CRLF')
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`A line break that is not CRLF: ${JSON.stringify(line)}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`A line of more than 75 octets: ${line}`)
  }
  const calendar = new ICAL.Component(ICAL.parse(content))
  const [component, ...others] = calendar.getAllSubcomponents('vevent')
  if (!component || others.length > 0) throw new Error('There is not exactly one event')
  const event = new ICAL.Event(component, { strictExceptions: true })
  const text = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null
  return {
    version: calendar.getFirstPropertyValue('version'),
    method: calendar.getFirstPropertyValue('method'),
    timeZones: calendar.getAllSubcomponents('vtimezone').length,
    uid: event.uid,
    sequence: event.sequence,
    stamp: text('dtstamp'),
    from: event.startDate.toJSDate().toISOString(),
    to: event.endDate.toJSDate().toISOString(),
    isUtc: event.startDate.zone === ICAL.Timezone.utcTimezone,
    summary: event.summary,
    description: event.description,
    location: event.location,
    status: text('status'),
    organizer: personOf(component.getFirstProperty('organizer')),
    attendees: event.attendees.map(personOf),
    alarms: component
      .getAllSubcomponents('valarm')
      .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString()),
  }
}

function personOf(property: ICAL.Property | null) {
  if (!property) return null
  return {
    address: String(property.getFirstValue()).replace(/^mailto:/i, ''),
    name: property.getParameter('cn') ?? null,
    rsvp: property.getParameter('rsvp') ?? null,
  }
}
