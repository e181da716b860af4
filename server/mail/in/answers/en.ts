import type { AnswerTexts } from './answer-texts.ts'

export const en: AnswerTexts = {
  senderName: (site) => `${site} support`,
  labelSeparator: ': ',
  greeting: 'Hello,',
  notAContact: {
    subject: 'Your mail has opened no case',
    noCase: (site) => `Your mail to ${site} support has opened no case.`,
    whoMay:
      'Cases are opened by technical contacts: people who are named on a customer’s account. Their mail must come from the address that is named there, and their mail provider must confirm that it does.',
    whatToDo:
      'Please ask the primary owner of your account to name you as a technical contact. Afterwards send your mail again.',
    readyToSend: 'A message that you can send to the primary owner:',
    message: (site, address) =>
      `Hello,\n\nCould you please name me as a technical contact of our ${site} account, so that I can open cases with support? My address is ${address}.\n\nThank you`,
    otherWays: (portal) =>
      portal === null
        ? 'If you are a technical contact already, check that you wrote from the address that is named on the account.'
        : `If you are a technical contact already, check that you wrote from the address that is named on the account, or use the portal: ${portal}`,
  },
  tooLarge: {
    subject: 'Your mail was too large',
    text: (megabytes) => `Your mail was not read, because it is larger than ${megabytes} MB.`,
    whatToDo:
      'Please send it again with fewer or smaller files, or add the files in the help panel of the console.',
  },
  whichAccount: {
    subject: 'Which account is your mail about?',
    text: 'You are a technical contact of several accounts. Your mail is kept; a case is opened with it as soon as support knows which account it is about.',
    whatToDo: 'Please answer this mail with the primary email of the account:',
    account: (name, primaryEmail) => `${name}: ${primaryEmail}`,
  },
  notKept: {
    subject: (number) => `[${number}] Some files were not kept`,
    text: (number) => `Your words are in case ${number}, but these files of your mail could not be kept:`,
    limits: (files, megabytes) =>
      `A mail may bring ${files} files of ${megabytes} MB at the most; empty files and programs are not taken.`,
  },
  severity: {
    subject: (number) => `[${number}] Your case has severity 3`,
    text: (number, plan) =>
      `Case ${number} is open with severity 3 (normal): the severity that your mail states is not part of your plan (${plan}).`,
    hint: 'Severities 1 and 2 are part of the premium plan.',
  },
  unclearCommand: {
    subject: (number) => `[${number}] Your answer was not sent`,
    text: (number, line) =>
      `Your answer in case ${number} was not added to it, and nobody has seen it: its line “${line}” is no word that Guichet knows there.`,
    whatToDo: 'Please send it again, with one of these words alone on its first line, or with none of them:',
  },
  why: (site) => `${site} support answers a mail that came from this address.`,
}
