import type { SupportPageTexts } from './support-page-texts.ts'

export const fr: SupportPageTexts = {
  dateLocale: 'fr-FR',
  title: (number) => `Rappel au sujet du cas ${number}`,
  states: {
    requested: (person) => `${person} demande un rappel. Aucune heure n’est encore confirmée.`,
    confirmed: 'Le rappel est confirmé.',
    moved: 'Le rappel est confirmé, à une autre heure que d’abord.',
    begun: 'L’heure de ce rappel est venue.',
    cancelled: 'Le rappel est annulé.',
    withdrawn: (person) => `${person} a retiré sa demande de rappel.`,
    closed: 'Le cas est clos. Il n’y a pas de rappel.',
    none: 'Aucun rappel n’est demandé dans ce cas.',
  },
  decidedBy: (name) => `Décision de ${name}.`,
  labels: {
    when: 'Dans le fuseau du support',
    whenInZone: 'Dans le fuseau du contact',
    was: 'Il était prévu',
    free: 'Le contact est libre',
    contact: 'Contact',
    account: 'Compte',
    target: 'Réponse promise avant le',
    medium: 'Comment',
    meeting: 'Où',
    start: 'Début',
    length: 'Durée',
    name: 'Votre nom',
    note: 'Un mot pour le contact',
    cancelNote: 'Un mot pour le contact',
  },
  targets: {
    pending: (instant) => instant,
    near: (instant) => `${instant}\u00a0: bientôt`,
    missed: (instant) => `${instant}\u00a0: dépassé`,
    met: (instant) => `${instant}\u00a0: tenu`,
  },
  minutes: (count) => `${count} minutes`,
  atMost: (count) => ` (${count} minutes au plus)`,
  hints: {
    start: 'L’heure du support, puis celle du contact.',
    length: 'Le rappel doit se terminer dans le créneau du contact.',
    name: 'Facultatif. Le contact voit qui a décidé.',
    note: 'Facultatif. Il accompagne l’e-mail envoyé au contact.',
  },
  headings: {
    confirm: 'Confirmer une heure',
    move: 'Déplacer le rappel',
    decline: 'Refuser le rappel',
    cancel: 'Annuler le rappel',
  },
  buttons: {
    confirm: 'Confirmer le rappel',
    move: 'Déplacer le rappel',
    decline: 'Refuser le rappel',
    cancel: 'Annuler le rappel',
  },
  noTimeLeft: 'Il ne reste aucun des créneaux du contact. Convenez-en d’autres en répondant dans le cas.',
  told: 'Le contact et le support reçoivent un e-mail avec l’invitation.',
  problems: {
    call_back_changed: {
      title: 'Rien n’est fait\u00a0: la situation a changé',
      text: 'Quelqu’un d’autre a été plus rapide, ou le contact a changé ses créneaux. Voici où l’on en est.',
    },
    call_back_over: {
      title: 'Rien n’est fait\u00a0: il n’y a plus de rappel',
      text: 'Il n’aura pas lieu, ou son heure est venue. Voici où l’on en est.',
    },
    call_back_time_past: {
      title: 'Rien n’est fait\u00a0: cette heure est passée',
      text: 'Choisissez un début à venir.',
    },
    call_back_time_not_offered: {
      title: 'Rien n’est fait\u00a0: le contact n’est pas libre aussi longtemps',
      text: 'Le rappel doit se terminer dans le créneau du contact. Choisissez un début plus tôt ou une durée plus courte.',
    },
    case_already_closed: {
      title: 'Rien n’est fait\u00a0: le cas est clos',
      text: 'Un rappel pourra être confirmé une fois le cas rouvert.',
    },
    invalid_input: {
      title: 'Rien n’est fait\u00a0: il manque quelque chose',
      text: 'Choisissez un début et une durée, puis réessayez. Le mot pour le contact a 2\u202f000 caractères au plus.',
    },
    unavailable: {
      title: 'Impossible pour le moment',
      text: 'Rien n’est décidé. Réessayez dans un instant.',
    },
    link_invalid: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être tronqué. Ouvrez le lien entier du dernier e-mail au sujet du rappel.',
    },
    link_expired: {
      title: 'Ce lien a pris fin',
      text: 'Tous les créneaux du contact sont passés. Si un rappel est encore souhaité, demandez-en d’autres en répondant dans le cas.',
    },
  },
}
