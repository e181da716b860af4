import type { settings as english } from '../en/settings.ts'
import type { Messages } from '../translate.ts'

export const settings: Messages<typeof english> = {
  'settings.read-only': 'Vous pouvez lire ces réglages',
  'settings.read-only-text': 'L’administration peut les modifier.',
  'settings.changed': 'Dernier changement par {by}, {at}.',
  'settings.from-file': 'Comme le dit le fichier des sites.',
  'settings.from-dashboard': 'Fixé ici ; passe avant le fichier des sites.',
  'settings.back-to-file': 'Revenir au fichier des sites',

  'cost.title': 'Coût d’un cas',
  'cost.about':
    'Ce que vous coûte un cas, tout compris. La vue d’ensemble en tire les économies, des seules demandes confirmées.',
  'cost.amount': 'Montant',
  'cost.currency': 'Monnaie',
  'cost.refused': 'Indiquez un montant positif, et une monnaie de trois lettres comme EUR.',

  'holdout.title': 'Expérience : part sans suggestions',
  'holdout.about':
    'La part des comptes qui voient le formulaire sans suggestions, pour que leur effet puisse être mesuré. Ils peuvent toujours chercher par un bouton ; les cas urgents et confidentiels n’en font jamais partie.',
  'holdout.share': 'Part des comptes, en %',
  'holdout.none': 'À 0 %, chaque compte reçoit des suggestions, et leur effet n’est pas connu.',
  'holdout.some': 'Les comptes restent de leur côté ; une part modifiée vaut pour les nouveaux.',
  'holdout.refused': 'Indiquez une part de 0 à 50.',

  'retention.title': 'Durée de garde des événements',
  'retention.about':
    'Ce que l’on a fait est gardé en détail pendant tant de jours. Les chiffres des jours passés restent.',
  'retention.days': 'Jours',
  'retention.refused': 'Indiquez un nombre entier de jours, de {least} à {most}.',

  'origins.title': 'Pages qui peuvent intégrer le widget',
  'origins.about': 'Origines : protocole, hôte et port, sans chemin. Les pages des autres sont refusées.',
  'origins.loopback': 'Toute page de cette machine même, pour essayer.',
  'origins.list': 'Une par ligne',
  'origins.refused': '« {origin} » n’est pas une origine. Écrivez-la comme https://app.example.com.',

  'theme.title': 'Aspect du widget',
  'theme.about': 'Là où la page qui l’intègre ne dit pas autre chose.',
  'theme.scheme': 'Couleurs',
  'theme.auto': 'Comme le système du visiteur',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'theme.contrast': 'Contraste élevé',
  'theme.accent': 'Accent',
  'theme.accentDark': 'Accent, sombre',
  'theme.radius': 'Arrondi',

  'pinned.title': 'Réponses épinglées',
  'pinned.about':
    'Articles qui viennent d’abord sur une page, pour une question, ou pour une question sur une page. * vaut pour tout.',
  'pinned.none': 'Il n’y a pas encore de règle : les liens viennent dans l’ordre de leur valeur.',
  'pinned.rule': 'Règle {number}',
  'pinned.page': 'Sur la page',
  'pinned.query': 'Pour les questions avec',
  'pinned.articles': 'Articles, par identifiant ou adresse, un par ligne',
  'pinned.remove': 'Retirer la règle {number}',
  'pinned.add': 'Ajouter une règle',
  'pinned.refused':
    'Chaque règle demande une page (un chemin comme /billing/*) ou des mots, et d’un à {most} articles.',

  'keys.title': 'Clés',
  'keys.about':
    'Votre serveur signe avec un secret qui demande. Pour en remplacer un : ajoutez-en un nouveau, faites-le utiliser par votre serveur, puis retirez l’ancien.',
  'keys.site': 'Identifiant public du site',
  'keys.secrets': 'Secrets',
  'keys.no-secrets': 'Il n’y en a pas : on est connu par un code reçu par e-mail, ou par votre jeu de clés.',
  'keys.in-file': 'dans le fichier des sites',
  'keys.added': 'ajouté le {day}',
  'keys.add': 'Ajouter un secret',
  'keys.remove': 'Retirer …{end}',
  'keys.remove-surely': 'Retirer …{end} pour de bon : ce qu’il signe est refusé aussitôt',
  'keys.fresh': 'Le nouveau secret',
  'keys.fresh-text': 'Il n’est montré que cette fois. Gardez-le là où votre serveur garde ses secrets.',
}
