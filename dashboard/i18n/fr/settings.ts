import type { settings as english } from '../en/settings.ts'
import type { Messages } from '../translate.ts'

export const settings: Messages<typeof english> = {
  'settings.read-only': 'Vous pouvez lire ces réglages',
  'settings.read-only-text': 'L’administration peut les modifier.',
  'settings.changed': 'Dernière modification par {by} le {at}.',
  'settings.from-file': 'Valeur du fichier des sites.',
  'settings.from-dashboard': 'Défini ici ; prioritaire sur le fichier des sites.',
  'settings.back-to-file': 'Revenir au fichier des sites',

  'cost.title': 'Coût d’un cas',
  'cost.about':
    'Ce que vous coûte un cas, tout compris. La vue d’ensemble en déduit les économies, pour les seules demandes confirmées.',
  'cost.amount': 'Montant',
  'cost.currency': 'Devise',
  'cost.refused': 'Indiquez un montant positif, comme 38 ou 1250,50, et une devise comme EUR.',

  'holdout.title': 'Expérience : groupe témoin',
  'holdout.about':
    'La part des comptes qui voient le formulaire sans suggestions, afin d’en mesurer l’effet. Ils peuvent toujours lancer une recherche par un bouton ; les cas urgents et confidentiels n’en font jamais partie.',
  'holdout.share': 'Part des comptes, en %',
  'holdout.none': 'À 0 %, tous les comptes reçoivent des suggestions, et leur effet reste inconnu.',
  'holdout.some': 'Les comptes restent dans leur groupe ; une part modifiée vaut pour les nouveaux.',
  'holdout.refused': 'Indiquez une part de 0 à 50, comme 10 ou 12,5.',

  'retention.title': 'Durée de conservation des événements',
  'retention.about':
    'Le détail des événements est conservé pendant ce nombre de jours. Les chiffres déjà comptés restent.',
  'retention.days': 'Jours',
  'retention.refused': 'Indiquez un nombre entier de jours, de {least} à {most}.',

  'origins.title': 'Pages qui peuvent intégrer le widget',
  'origins.about': 'Origines : protocole, hôte et port, sans chemin. Toute autre page est refusée.',
  'origins.loopback': 'Toute page de cette machine, pour les essais.',
  'origins.list': 'Une par ligne',
  'origins.missing': 'Indiquez au moins une origine : sans elle, le widget ne servirait à personne.',
  'origins.refused': '« {origin} » n’est pas une origine. Écrivez-la comme https://app.example.com.',

  'theme.title': 'Apparence du widget',
  'theme.about': 'Sauf indication contraire de la page qui l’intègre.',
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
    'Articles affichés en premier sur une page, pour une question, ou pour une question sur une page. * remplace n’importe quoi.',
  'pinned.none': 'Aucune règle : les liens sont classés par pertinence.',
  'pinned.rule': 'Règle {number}',
  'pinned.page': 'Sur la page',
  'pinned.query': 'Pour les questions contenant',
  'pinned.articles': 'Articles, par identifiant ou adresse, un par ligne',
  'pinned.remove': 'Retirer la règle {number}',
  'pinned.add': 'Ajouter une règle',
  'pinned.missing': 'Ce qui ne mène à aucun article n’est montré à personne',
  'pinned.missing-text': 'Vérifiez l’identifiant ou l’adresse, ou faites d’abord indexer la page.',
  'pinned.refused':
    'La règle {number} doit comporter une page (un chemin comme /billing/*) ou des mots, et de 1 à {most} articles.',

  'keys.title': 'Clés',
  'keys.about':
    'Votre serveur signe avec un secret l’identité de la personne. Pour le remplacer : ajoutez-en un nouveau, configurez-le sur votre serveur, puis retirez l’ancien.',
  'keys.site': 'Identifiant public du site',
  'keys.secrets': 'Secrets',
  'keys.no-secrets':
    'Aucun : les personnes s’identifient par un code reçu par e-mail, ou par votre jeu de clés.',
  'keys.in-file': 'dans le fichier des sites ; c’est là qu’il se retire',
  'keys.added': 'ajouté le {day}',
  'keys.add': 'Ajouter un secret',
  'keys.remove': 'Retirer …{end}',
  'keys.remove-surely': 'Retirer définitivement …{end} : ses signatures seront aussitôt refusées',
  'keys.fresh': 'Nouveau secret',
  'keys.fresh-text': 'Il n’est affiché que cette fois. Conservez-le avec les secrets de votre serveur.',
}
