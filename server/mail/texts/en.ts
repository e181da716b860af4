import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  dateLocale: 'en-GB',
  labelSeparator: ': ',
  senderName: (site) => `${site} support`,
  subject: (number, subject) => `[${number}] Your case is open: ${subject}`,
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  opened: (number) => `Your case is open. Its number is ${number}.`,
  answerBy: (instant, utc) => `Support will answer by ${instant} (${utc}).`,
  labels: {
    number: 'Case',
    account: 'Account',
    primaryEmail: 'Primary email',
    openedBy: 'Opened by',
    engine: 'Engine',
    nature: 'Nature',
    severity: 'Severity',
    subject: 'Subject',
  },
  natures: {
    configuration: 'Account or engine configuration',
    integration: 'Integration of a new feature',
    question: 'Practical question',
    problem: 'Something is broken',
  },
  severities: { 1: '1 Urgent', 2: '2 High', 3: '3 Normal' },
  callBack: (medium) =>
    `You asked for a call-back (${medium}). Support will confirm one of the times that you gave:`,
  callBackMedia: { voice: 'voice', video: 'video', screen_sharing: 'screen sharing' },
  window: (from, to) => `from ${from} to ${to}`,
  whatYouWrote: 'What you wrote',
  toAdd: (number) =>
    `To add something, reply to this message and leave [${number}] in its subject: your reply goes to support.`,
  portal: 'Support can also be reached in its portal:',
  portalSeparateLogin:
    'The portal has its own user name and password: those of the console do not work there.',
  community: 'While you wait, somebody in the community may know the answer:',
  whySent: (site) =>
    `${site} support sends this message to the person who opened the case and to the account’s primary email.`,
}
