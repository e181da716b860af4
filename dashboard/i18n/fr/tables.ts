import type { tables as english } from '../en/tables.ts'
import type { Messages } from '../translate.ts'

export const tables: Messages<typeof english> = {
  'table.day': 'Jour',
  'table.intents': 'Demandes',
  'table.entitled': 'Éligibles',
  'table.cases': 'Cas',
  'table.severity': 'Gravité',
  'table.not-known': 'Inconnu',
  'severity.1': '1 · urgente',
  'severity.2': '2 · haute',
  'severity.3': '3 · normale',
  'plan.standard': 'Standard',
  'plan.pro': 'Pro',
  'plan.premium': 'Premium',
  'source.launcher': 'Panneau flottant',
  'source.inline': 'Panneau dans une page',
  'source.attach': 'Votre propre formulaire',
  'dimension.plan': 'Formule',
  'dimension.language': 'Langue',
  'dimension.page': 'Page',
  'dimension.source': 'Source',
  'dimension.engine': 'Moteur',
  'breakdown.by': 'Répartir par',
  'breakdown.caption': 'Issues des demandes : {by}',
  'breakdown.sentence':
    'Le plus grand nombre de demandes : {value}, avec {most}. Parmi les éligibles, {confirmed} sont confirmées et {filed} suivies d’un cas.',
  'breakdown.sentence-none-entitled':
    'Le plus grand nombre de demandes : {value}, avec {most}, dont aucune n’est éligible.',
  'breakdown.sentence-tied': 'Le plus grand nombre de demandes, à égalité : {values}, avec {most}.',
  'breakdown.shares': 'Les pourcentages portent sur les demandes éligibles ; leur nombre figure à côté.',

  'article.gone': 'supprimé',
  'article.new-tab': '(nouvel onglet)',
  'links.none': 'Aucun lien n’a été montré pendant cette période',
  'links.none-text':
    'Les liens apparaissent dès la première question saisie dans le widget. Voyez dans Contenus les articles disponibles, ou choisissez une période plus longue.',
  'links.title': 'Lien',
  'links.source': 'Source',
  'links.shown': 'Montré',
  'links.opened': 'Ouvert',
  'links.solved': 'Résolu',
  'links.filedAfter': 'Suivi d’un cas',
  'links.position': 'Position',
  'links.read': 'Temps de lecture',
  'links.sentence': {
    one: 'Le lien qui a le plus aidé : « {title} », une fois.',
    other: 'Le lien qui a le plus aidé : « {title} », {count} fois.',
  },
  'links.sentence-tied': {
    one: '{links} liens ont le plus aidé, une fois chacun, dont « {title} ».',
    other: '{links} liens ont le plus aidé, {count} fois chacun, dont « {title} ».',
  },
  'links.sentence-none': 'Personne n’a dit que l’un de ces liens avait résolu sa question.',
  'links.more': {
    one: 'Un autre lien, moins souvent montré, est dans le CSV.',
    other: '{count} autres liens, moins souvent montrés, sont dans le CSV.',
  },
  'links.counted':
    'Nombre de demandes pour chaque lien. Suivi d’un cas : le lien a été ouvert, et un cas l’a été malgré tout. Position : moyenne dans sa colonne, 1 étant la première. Temps de lecture : médiane, pour les articles lus dans le widget.',

  'gaps.none': 'Aucun contenu ne semble manquer pendant cette période',
  'gaps.none-text':
    'Cette page rassemble par sujets les questions sans résultat, celles dont aucun lien n’a été ouvert et celles qui ont abouti à un cas malgré des liens.',
  'gaps.sentence': {
    one: 'Sujets à traiter : {count} ; traités : {done}. Ceux qui ont entraîné le plus de cas viennent en premier.',
    other:
      'Sujets à traiter : {count} ; traités : {done}. Ceux qui ont entraîné le plus de cas viennent en premier.',
  },
  'gaps.more': {
    one: 'Un autre sujet, moins fréquent, n’est pas affiché.',
    other: '{count} autres sujets, moins fréquents, ne sont pas affichés.',
  },
  'gaps.topic': { one: 'Une demande, en {languages}', other: '{count} demandes, en {languages}' },
  'gaps.topic-any': { one: 'Une demande', other: '{count} demandes' },
  'gaps.cases': { one: 'cas entraîné', other: 'cas entraînés' },
  'gaps.filed': {
    one: 'demande suivie d’un cas malgré des liens',
    other: 'demandes suivies d’un cas malgré des liens',
  },
  'gaps.without-result': 'sans résultat',
  'gaps.without-opening': 'sans lien ouvert',
  'gaps.details': 'Questions, réponses et articles proches',
  'gaps.questions': 'Comment la question est posée',
  'gaps.times': { one: 'une fois', other: '{count} fois' },
  'gaps.answers': 'Ce que le support a répondu',
  'gaps.no-answers': 'Aucun cas de ce sujet n’a encore reçu de réponse.',
  'gaps.close': 'Articles les plus montrés, sans succès',
  'gaps.no-close': 'Aucun article proche.',
  'gaps.shown': { one: 'montré une fois', other: 'montré {count} fois' },
  'gaps.mark-done': 'Marquer comme traité',
  'gaps.article-ids': 'Articles qui y répondent désormais',
  'gaps.article-ids-hint':
    'Leurs adresses ou identifiants, séparés par des espaces ou des retours à la ligne. Les questions du sujet sont alors reposées, pour mesurer le gain.',
  'gaps.done': 'Traité par {by} le {at}',
  'gaps.done-articles': 'Articles : {articles}',
  'gaps.gain-awaited': 'Les questions sont en train d’être reposées ; le gain s’affichera dans un instant.',
  'gaps.gain': {
    one: 'Une question reposée ; réponse trouvée avant : {before}, maintenant : {now}.',
    other:
      'Sur {count} questions reposées, {before} trouvaient une réponse avant et {now} la trouvent maintenant.',
  },
  'gaps.look-again': 'Actualiser',
  'gaps.reopen': 'Rouvrir',

  'targets.none': 'Aucun cas pendant cette période',
  'targets.none-text':
    'Chaque cas a une échéance de première réponse, selon sa formule et sa gravité, en heures ouvrées. Les cas de la période sont listés ici, les plus pressants en premier.',
  'targets.sentence': {
    one: 'Un cas attend sa première réponse ; échéance dépassée : {late}, proche : {near}.',
    other: '{count} cas attendent leur première réponse ; échéance dépassée : {late}, proche : {near}.',
  },
  'targets.sentence-none': 'Tous ces cas ont reçu leur première réponse.',
  'targets.number': 'Cas',
  'targets.state': 'Délai',
  'targets.respond-by': 'Échéance',
  'targets.responded-at': 'Répondu',
  'targets.not-yet': 'Pas encore',
  'targets.account': 'Compte',
  'targets.opened-at': 'Ouvert',
  'targets.more': {
    one: 'Un autre cas est dans le CSV ; un autre tri peut le faire apparaître ici.',
    other: '{count} autres cas sont dans le CSV ; un autre tri peut les faire apparaître ici.',
  },
  'targets.zone': 'Heures du fuseau {zone}.',
  'target.kept': 'Tenu',
  'target.kept.meaning': 'répondu à temps',
  'target.missed': 'Manqué',
  'target.missed.meaning': 'répondu en retard, ou pas du tout',
  'target.near': 'Imminent',
  'target.near.meaning': 'échéance proche',
  'target.waiting': 'En attente',
  'target.waiting.meaning': 'encore dans les temps',

  'contents.none': 'Aucun contenu pour l’instant',
  'contents.none-text':
    'Les suggestions ne valent que par ce qui a été indexé. Indexez votre documentation, un forum ou un dossier :',
  'contents.sentence': {
    one: 'Un article disponible ; sources : {sources}.',
    other: '{count} articles disponibles ; sources : {sources}.',
  },
  'contents.failed': {
    one: 'La dernière lecture d’une source a échoué.',
    other: 'La dernière lecture de {count} sources a échoué.',
  },
  'contents.articles': { one: '{count} article', other: '{count} articles' },
  'contents.withinMonth': 'Modifiés depuis moins d’un mois',
  'contents.withinYear': 'Depuis moins d’un an',
  'contents.older': 'Plus anciens',
  'contents.unknown': 'Date inconnue',
  'contents.run-failed': 'Échec',
  'contents.failed-what-to-do':
    'Les articles déjà lus restent disponibles. La commande guichet sources indique la cause.',
  'contents.other': 'Sans source : ajoutés par un programme.',
  'contents.shipped': 'Pages livrées avec Guichet',
  'contents.shipped-text':
    'Le guide de Guichet et, dans une démonstration, les pages d’une entreprise fictive.',
  'contents.never-run': 'Jamais lue.',
  'contents.last-run': 'Lue le {at}.',
  'contents.next-run': 'Prochaine lecture le {at}.',
  'contents.no-next-run': 'Pas de relecture automatique.',
}
