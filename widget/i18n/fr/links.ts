import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Documentation',
  'ask.community': 'Communauté',
  'ask.answered': 'Résolu',
  'ask.pinned': 'Recommandé ici',
  'ask.openInTab': 'Ouvrir « {title} » dans un nouvel onglet',
  'ask.updated': 'Mis à jour le {day}',
  'ask.results': { one: '{count} suggestion', other: '{count} suggestions' },
  'ask.forPage': 'Pour cette page',
  'ask.more': { one: 'Afficher {count} de plus', other: 'Afficher {count} de plus' },
  'ask.resultsHint': 'Parcourez-les avec la flèche vers le bas.',
  'ask.search': 'Chercher dans la documentation',
  'ask.noneTitle': 'Rien trouvé pour l’instant',
  'ask.noneHint':
    'Essayez d’autres mots, par exemple le texte de l’erreur, interrogez la communauté ou ouvrez un cas.',
  'ask.noneHintPrivate': 'Essayez d’autres mots, par exemple le texte de l’erreur, ou ouvrez un cas.',
  'ask.degraded': 'Les suggestions ne sont pas disponibles pour le moment. Vous pouvez ouvrir un cas.',
  'ask.degradedPartly': 'Il manque peut-être des suggestions pour le moment.',
  'places.community': 'Interroger la communauté',
  'offline.text':
    'Vous êtes hors connexion. Continuez à lire et à écrire : votre texte reste ici, et ce qui manque arrivera tout seul dès que la connexion sera revenue.',

  'sensitive.marked': 'Aucun lien de la communauté n’est affiché.',
  'failure.reference': 'Référence : {id}',

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
