import type { EmailCodeTexts } from './email-code-texts.ts'

export const emailCodeEn: EmailCodeTexts = {
  subject: (site) => `Your code for ${site} support`,
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  hereIsTheCode: (site) => `This code identifies you to ${site} support. Type it where you asked for it:`,
  howLong: (minutes) =>
    `It is valid for ${minutes} minutes and can be used once. If you ask for another code, only the newest one is valid.`,
  neverAsked: 'Support never asks you for this code. Give it to nobody.',
  notYou: 'If you did not ask for a code, there is nothing to do: without it, nobody can act in your name.',
}
