import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'Ouvrir la page',
  'article.solvedQuestion': 'Votre question est-elle résolue ?',
  'article.solved': 'C’est résolu',
  'article.notSolved': 'Non, j’ai encore besoin d’aide',
  'article.failed': 'Cette page n’a pas pu être chargée ici. Ouvrez-la là où elle se trouve, ou réessayez.',
  'article.replies': { one: '{count} réponse', other: '{count} réponses' },
  'article.table': 'Tableau',

  'solved.title': 'Ravis d’avoir pu vous aider !',
  'solved.text': 'Merci de nous l’avoir dit : nous saurons proposer cette page à la prochaine personne.',
  'solved.again': 'Poser une autre question',
  'solved.undo': 'Finalement, ce n’est pas résolu',
  'solved.close': 'Fermer',
}
