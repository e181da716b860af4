import type { CallBackTexts } from './call-back-texts.ts'

export const en: CallBackTexts = {
  contact: {
    requested: {
      subject: 'Your call is asked for',
      opening: (number) => `You ask for a call about case ${number}. Support will confirm one of your times.`,
    },
    confirmed: {
      subject: 'Your call is confirmed',
      opening: (number) => `Support will call you about case ${number}.`,
    },
    moved: {
      subject: 'Your call has moved',
      opening: (number) => `Support has moved your call about case ${number} to another time that suits you.`,
    },
    cancelled: {
      subject: 'Your call is cancelled',
      opening: (number) => `Support cannot make the call about case ${number} that you asked for.`,
    },
    withdrawn: {
      subject: 'Your call is withdrawn',
      opening: (number) => `The call about case ${number} is off, as you asked.`,
    },
    closed: {
      subject: 'Your call is cancelled',
      opening: (number) => `Case ${number} is closed, so the call about it is off.`,
    },
    reminder: {
      subject: 'Your call is soon',
      opening: (number) => `A reminder: support will call you about case ${number}.`,
    },
  },
  support: {
    requested: {
      subject: (person) => `${person} asks for a call`,
      opening: (person, number) => `${person} asks for a call about case ${number}.`,
    },
    confirmed: {
      subject: (person) => `Call with ${person} confirmed`,
      opening: (person, number) => `The call with ${person} about case ${number} is confirmed.`,
    },
    moved: {
      subject: (person) => `Call with ${person} moved`,
      opening: (person, number) => `The call with ${person} about case ${number} has moved.`,
    },
    cancelled: {
      subject: (person) => `Call with ${person} cancelled`,
      opening: (person, number) => `The call with ${person} about case ${number} is cancelled.`,
    },
    withdrawn: {
      subject: (person) => `${person} has withdrawn the call`,
      opening: (person, number) => `${person} does not want the call about case ${number} any more.`,
    },
    closed: {
      subject: (person) => `Call with ${person} cancelled`,
      opening: (person, number) => `Case ${number} is closed, so the call with ${person} is off.`,
    },
    reminder: {
      subject: (person) => `Call with ${person} soon`,
      opening: (person, number) => `A reminder: the call with ${person} about case ${number}.`,
    },
  },
  labels: {
    when: 'When',
    whenInZone: 'In the contact’s zone',
    supportTime: 'In support’s zone',
    previously: 'Before',
    wasPlanned: 'It was planned for',
    medium: 'How',
    contact: 'Contact',
    account: 'Account',
  },
  supportSays: 'Support writes:',
  joinHere: 'The call takes place here:',
  join: 'Join the call',
  addressComes: 'Support will tell you how to join.',
  invitationAttached:
    'The attached invitation puts the call into your calendar; should the call move, the calendar follows. If the time does not suit you any more, give other times or withdraw the call on the page of the case.',
  invitationWithdrawn: 'The attached cancellation takes the call out of your calendar.',
  askAgain: 'You can ask for another call on the page of the case at any time.',
  chooseWindow: (zone) =>
    `Choose one of these times. They are in support’s zone first, then in the contact’s own (${zone}):`,
  allTimes: 'See all times, or decline',
  moveOrCancel: 'Move or cancel the call',
  linksAreKeys:
    'Whoever has these links can decide on the call: do not pass this message on outside support.',
  summary: {
    contact: (site, number) => `Call with ${site} support (${number})`,
    support: (person, number) => `Call with ${person} (${number})`,
  },
  about: (number) => `About case ${number}.`,
  calledOff: 'This call is off.',
}
