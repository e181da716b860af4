import type { AnswerTexts } from './answer-texts.ts'

export const fr: AnswerTexts = {
  senderName: (site) => `Support ${site}`,
  labelSeparator: '\u00A0: ',
  greeting: 'Bonjour,',
  notAContact: {
    subject: 'Votre e-mail n’a pas ouvert de cas',
    noCase: (site) => `Votre e-mail au support ${site} n’a pas ouvert de cas.`,
    whoMay:
      'Les cas sont ouverts par les correspondants techniques, c’est-à-dire par les personnes nommément désignées sur le compte d’un client. Leur e-mail doit venir de l’adresse qui y est indiquée, et leur fournisseur de messagerie doit le confirmer.',
    whatToDo:
      'Nous vous invitons à demander au titulaire principal de votre compte de vous désigner comme correspondant technique, puis à renvoyer votre e-mail.',
    readyToSend: 'Voici un message que vous pouvez envoyer au titulaire principal\u00A0:',
    message: (site, address) =>
      `Bonjour,\n\nPourriez-vous me désigner comme correspondant technique de notre compte ${site}, afin que je puisse ouvrir des cas auprès du support\u00A0? Mon adresse est ${address}.\n\nMerci`,
    otherWays: (portal) =>
      portal === null
        ? 'Si vous êtes déjà correspondant technique, vérifiez que vous avez écrit depuis l’adresse indiquée sur le compte.'
        : `Si vous êtes déjà correspondant technique, vérifiez que vous avez écrit depuis l’adresse indiquée sur le compte, ou passez par le portail\u00A0: ${portal}`,
  },
  tooLarge: {
    subject: 'Votre e-mail était trop volumineux',
    text: (megabytes) => `Votre e-mail n’a pas été lu, car il dépasse ${megabytes}\u00A0Mo.`,
    whatToDo:
      'Renvoyez-le avec moins de fichiers ou des fichiers plus petits, ou ajoutez les fichiers dans le panneau d’aide de la console.',
  },
  whichAccount: {
    subject: 'Quel compte votre e-mail concerne-t-il\u00A0?',
    text: 'Vous êtes correspondant technique de plusieurs comptes. Votre e-mail est conservé\u00A0; un cas est ouvert dès que le support sait quel compte il concerne.',
    whatToDo: 'Merci de répondre à ce message avec l’adresse e-mail principale du compte\u00A0:',
    account: (name, primaryEmail) => `${name}\u00A0: ${primaryEmail}`,
  },
  notKept: {
    subject: (number) => `[${number}] Des fichiers n’ont pas été conservés`,
    text: (number) =>
      `Votre texte figure dans le cas ${number}, mais ces fichiers de votre e-mail n’ont pas pu être conservés\u00A0:`,
    limits: (files, megabytes) =>
      `Un e-mail peut apporter au plus ${files} fichiers de ${megabytes}\u00A0Mo\u00A0; les fichiers vides et les programmes ne sont pas acceptés.`,
  },
  severity: {
    subject: (number) => `[${number}] Votre cas est de sévérité 3`,
    text: (number, plan) =>
      `Le cas ${number} est ouvert avec la sévérité 3 (normal)\u00A0: la sévérité indiquée dans votre e-mail ne fait pas partie de votre abonnement (${plan}).`,
    hint: 'Les sévérités 1 et 2 sont réservées à l’abonnement premium.',
  },
  unclearCommand: {
    subject: (number) => `[${number}] Votre réponse n’a pas été envoyée`,
    text: (number, line) =>
      `Votre réponse n’a pas été ajoutée au cas ${number} et personne ne l’a vue\u00A0: sa ligne «\u00A0${line}\u00A0» n’est pas un mot que Guichet connaît à cet endroit.`,
    whatToDo:
      'Merci de la renvoyer avec l’un de ces mots, seul sur la première ligne, ou sans aucun d’eux\u00A0:',
  },
  why: (site) => `Le support ${site} répond à un e-mail venu de cette adresse.`,
}
