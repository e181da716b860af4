import type { MailTexts } from './mail-texts.ts'

export const fr: MailTexts = {
  dateLocale: 'fr-FR',
  labelSeparator: '\u00a0: ',
  senderName: (site) => `Support ${site}`,
  subject: (number, subject) => `[${number}] Votre cas est ouvert\u00a0: ${subject}`,
  greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  opened: (number) => `Votre cas est ouvert. Son numéro est ${number}.`,
  answerBy: (instant, utc) => `Le support vous répondra au plus tard le ${instant} (${utc}).`,
  labels: {
    number: 'Cas',
    account: 'Compte',
    primaryEmail: 'Adresse e-mail principale',
    openedBy: 'Ouvert par',
    engine: 'Moteur',
    nature: 'Nature',
    severity: 'Sévérité',
    subject: 'Objet',
  },
  natures: {
    configuration: 'Configuration du compte ou du moteur',
    integration: 'Intégration d’une nouvelle fonctionnalité',
    question: 'Question pratique',
    problem: 'Dysfonctionnement',
  },
  severities: { 1: '1 Urgent', 2: '2 Élevé', 3: '3 Normal' },
  callBack: (medium) =>
    `Vous avez demandé un rappel planifié (${medium}). Le support confirmera l’un des créneaux que vous avez indiqués\u00a0:`,
  callBackMedia: { voice: 'voix', video: 'vidéo', screen_sharing: 'partage d’écran' },
  window: (from, to) => `du ${from} au ${to}`,
  whatYouWrote: 'Votre message',
  toAdd: (number) =>
    `Pour ajouter quelque chose, répondez à ce message en laissant [${number}] dans l’objet\u00a0: votre réponse parvient au support.`,
  portal: 'Vous pouvez aussi joindre le support sur son portail\u00a0:',
  portalSeparateLogin:
    'Le portail a son propre nom d’utilisateur et son propre mot de passe\u00a0: ceux de la console n’y fonctionnent pas.',
  community: 'En attendant, quelqu’un de la communauté connaît peut-être la réponse\u00a0:',
  whySent: (site) =>
    `Le support ${site} envoie ce message à la personne qui a ouvert le cas et à l’adresse e-mail principale du compte.`,
}
