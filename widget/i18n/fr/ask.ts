import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Aide',
  'panel.close': 'Fermer l’aide',
  'panel.back': 'Retour',
  'panel.myCases': 'Mes cas',
  'panel.openCase': 'Ouvrir un cas',
  'panel.inDoubt': 'Un doute ? Un cas est toujours le bienvenu.',
  'panel.retry': 'Réessayer',
  'panel.loading': 'Chargement…',
  'panel.newTab': 'dans un nouvel onglet',

  'ask.title': 'Comment vous aider ?',
  'ask.label': 'Votre question',
  'ask.placeholder': 'Que cherchez-vous à faire ?',
  'ask.hint': 'Les suggestions apparaissent au fil de la saisie.',
  'ask.clear': 'Effacer la question',

  'sensitive.title': 'Urgent ou confidentiel ?',
  'sensitive.hint': 'Accès direct au formulaire, sans aucun lien vers les forums.',
  'sensitive.urgent': 'C’est urgent',
  'sensitive.confidential': 'C’est confidentiel',

  'places.title': 'Autres moyens d’obtenir de l’aide',
  'places.emailHint': 'Depuis une adresse associée à votre compte',
  'places.portal': 'Portail du support',
  'places.portalLogin': 'Les identifiants ne sont pas ceux de la console',
  'places.communityHint': 'Forums et ressources',

  'failure.load': 'Le chargement a échoué. Vérifiez la connexion, puis réessayez.',
}
