import type { SupportPageTexts } from './support-page-texts.ts'

export const en: SupportPageTexts = {
  dateLocale: 'en-GB',
  title: (number) => `Call about case ${number}`,
  states: {
    requested: (person) => `${person} asks for a call. No time is confirmed yet.`,
    confirmed: 'The call is confirmed.',
    moved: 'The call is confirmed, at another time than at first.',
    begun: 'The time of this call has come.',
    cancelled: 'The call is cancelled.',
    withdrawn: (person) => `${person} has withdrawn the call.`,
    closed: 'The case is closed. There is no call.',
    none: 'No call is asked for in this case.',
  },
  decidedBy: (name) => `Decided by ${name}.`,
  labels: {
    when: 'In support’s zone',
    whenInZone: 'In the contact’s zone',
    was: 'It was planned for',
    free: 'The contact is free',
    contact: 'Contact',
    account: 'Account',
    target: 'Answer promised by',
    medium: 'How',
    meeting: 'Where',
    start: 'Start',
    length: 'Length',
    name: 'Your name',
    note: 'A word to the contact',
    cancelNote: 'A word to the contact',
  },
  targets: {
    pending: (instant) => instant,
    near: (instant) => `${instant}: soon`,
    missed: (instant) => `${instant}: missed`,
    met: (instant) => `${instant}: kept`,
  },
  minutes: (count) => `${count} minutes`,
  atMost: (count) => ` (at most ${count} minutes)`,
  hints: {
    start: 'Support’s time first, then the contact’s.',
    length: 'The call has to end while the contact is free.',
    name: 'Optional. The contact sees who decided.',
    note: 'Optional. It goes with the mail to the contact.',
  },
  headings: {
    confirm: 'Confirm a time',
    move: 'Move the call',
    decline: 'Decline the call',
    cancel: 'Cancel the call',
  },
  buttons: {
    confirm: 'Confirm the call',
    move: 'Move the call',
    decline: 'Decline the call',
    cancel: 'Cancel the call',
  },
  noTimeLeft: 'None of the contact’s times is left to choose. Agree on others by replying in the case.',
  told: 'The contact and support get a mail with the invitation.',
  problems: {
    call_back_changed: {
      title: 'Not done: this has changed meanwhile',
      text: 'Somebody else was faster, or the contact has changed the times. This is how it stands now.',
    },
    call_back_over: {
      title: 'Not done: there is no call any more',
      text: 'It was called off, or its time has come. This is how it stands now.',
    },
    call_back_time_past: {
      title: 'Not done: this time has passed',
      text: 'Choose a start that is still to come.',
    },
    call_back_time_not_offered: {
      title: 'Not done: the contact is not free for so long',
      text: 'The call has to end within the time that the contact gave. Choose an earlier start or a shorter call.',
    },
    case_already_closed: {
      title: 'Not done: the case is closed',
      text: 'A call can be confirmed again once the case is reopened.',
    },
    invalid_input: {
      title: 'Not done: something is missing',
      text: 'Choose a start and a length, then try again. A word to the contact has at most 2,000 characters.',
    },
    unavailable: {
      title: 'This cannot be done just now',
      text: 'Nothing has been decided. Try again in a moment.',
    },
    link_invalid: {
      title: 'This link does not work',
      text: 'It may be cut off. Open the whole link from the newest mail about the call.',
    },
    link_expired: {
      title: 'This link has ended',
      text: 'All of the times that the contact gave have passed. If a call is still wanted, ask for other times by replying in the case.',
    },
  },
}
