import type { EmailCodeTexts } from './email-code-texts.ts'

export const emailCodeFr: EmailCodeTexts = {
  subject: (site) => `Votre code pour le support ${site}`,
  greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  hereIsTheCode: (site) =>
    `Ce code vous identifie auprès du support ${site}. Saisissez-le là où vous l’avez demandé\u00a0:`,
  howLong: (minutes) =>
    `Il est valable ${minutes}\u00a0minutes et ne sert qu’une fois. Si vous en demandez un autre, seul le dernier reste valable.`,
  neverAsked: 'Le support ne vous demandera jamais ce code. Ne le communiquez à personne.',
  notYou:
    'Si vous n’avez pas demandé de code, vous n’avez rien à faire\u00a0: sans lui, personne ne peut agir en votre nom.',
}
