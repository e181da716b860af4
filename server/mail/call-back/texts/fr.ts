import type { CallBackTexts } from './call-back-texts.ts'

export const fr: CallBackTexts = {
  contact: {
    requested: {
      subject: 'Votre demande de rappel',
      opening: (number) =>
        `Vous demandez un rappel au sujet du cas ${number}. Le support confirmera l’un de vos créneaux.`,
    },
    confirmed: {
      subject: 'Votre rappel est confirmé',
      opening: (number) => `Le support vous appellera au sujet du cas ${number}.`,
    },
    moved: {
      subject: 'Votre rappel est déplacé',
      opening: (number) =>
        `Le support a déplacé votre rappel au sujet du cas ${number} à une autre heure qui vous convient.`,
    },
    cancelled: {
      subject: 'Votre rappel est annulé',
      opening: (number) =>
        `Le support ne peut pas assurer le rappel que vous avez demandé au sujet du cas ${number}.`,
    },
    withdrawn: {
      subject: 'Votre rappel est retiré',
      opening: (number) => `Le rappel au sujet du cas ${number} n’aura pas lieu, comme vous l’avez demandé.`,
    },
    closed: {
      subject: 'Votre rappel est annulé',
      opening: (number) => `Le cas ${number} est clos\u00a0: le rappel n’aura donc pas lieu.`,
    },
    reminder: {
      subject: 'Votre rappel approche',
      opening: (number) => `Pour mémoire, le support vous appellera au sujet du cas ${number}.`,
    },
  },
  support: {
    requested: {
      subject: (person) => `${person} demande un rappel`,
      opening: (person, number) => `${person} demande un rappel au sujet du cas ${number}.`,
    },
    confirmed: {
      subject: (person) => `Rappel de ${person} confirmé`,
      opening: (person, number) => `Le rappel de ${person} au sujet du cas ${number} est confirmé.`,
    },
    moved: {
      subject: (person) => `Rappel de ${person} déplacé`,
      opening: (person, number) => `Le rappel de ${person} au sujet du cas ${number} est déplacé.`,
    },
    cancelled: {
      subject: (person) => `Rappel de ${person} annulé`,
      opening: (person, number) => `Le rappel de ${person} au sujet du cas ${number} est annulé.`,
    },
    withdrawn: {
      subject: (person) => `${person} a retiré sa demande de rappel`,
      opening: (person, number) => `${person} ne souhaite plus de rappel au sujet du cas ${number}.`,
    },
    closed: {
      subject: (person) => `Rappel de ${person} annulé`,
      opening: (person, number) => `Le cas ${number} est clos\u00a0: le rappel de ${person} n’aura pas lieu.`,
    },
    reminder: {
      subject: (person) => `Rappel de ${person} bientôt`,
      opening: (person, number) => `Pour mémoire\u00a0: le rappel de ${person} au sujet du cas ${number}.`,
    },
  },
  labels: {
    when: 'Quand',
    whenInZone: 'Dans le fuseau du contact',
    supportTime: 'Dans le fuseau du support',
    previously: 'Auparavant',
    wasPlanned: 'Il était prévu',
    medium: 'Comment',
    contact: 'Contact',
    account: 'Compte',
  },
  supportSays: 'Le support vous écrit\u00a0:',
  joinHere: 'Le rappel a lieu ici\u00a0:',
  join: 'Rejoindre l’appel',
  addressComes: 'Le support vous dira comment rejoindre l’appel.',
  invitationAttached:
    'L’invitation jointe place le rappel dans votre agenda\u00a0; s’il est déplacé, l’agenda suivra. Si l’heure ne vous convient plus, indiquez d’autres créneaux ou retirez votre demande sur la page du cas.',
  invitationWithdrawn: 'L’annulation jointe retire le rappel de votre agenda.',
  askAgain: 'Vous pouvez demander un autre rappel à tout moment sur la page du cas.',
  chooseWindow: (zone) =>
    `Choisissez l’un de ces créneaux. Ils sont indiqués dans le fuseau du support, puis dans celui du contact (${zone})\u00a0:`,
  allTimes: 'Voir tous les créneaux, ou refuser',
  moveOrCancel: 'Déplacer ou annuler le rappel',
  linksAreKeys:
    'Quiconque a ces liens peut décider du rappel\u00a0: ne transmettez pas ce message en dehors du support.',
  summary: {
    contact: (site, number) => `Rappel du support ${site} (${number})`,
    support: (person, number) => `Rappel de ${person} (${number})`,
  },
  about: (number) => `Au sujet du cas ${number}.`,
  calledOff: 'Ce rappel n’aura pas lieu.',
}
