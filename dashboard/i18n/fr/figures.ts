import type { figures as english } from '../en/figures.ts'
import type { Messages } from '../translate.ts'

export const figures: Messages<typeof english> = {
  'outcome.confirmed': 'Confirmé',
  'outcome.confirmed.meaning':
    'La personne a dit que c’était résolu, et n’a rien déposé dans les 7 jours qui ont suivi.',
  'outcome.reversed': 'Démenti',
  'outcome.reversed.meaning':
    'La personne a dit que c’était résolu, puis a ouvert un cas dans les 7 jours, par quelque voie que ce soit.',
  'outcome.filed': 'Cas ouvert',
  'outcome.filed.meaning': 'La demande s’est terminée par un cas.',
  'outcome.unknown': 'Inconnu',
  'outcome.unknown.meaning':
    'La personne est partie sans rien dire. Cela l’a peut-être aidée, peut-être pas.',

  'overview.outcomes': 'Issues',
  'overview.summary': {
    one: 'Sur la seule demande d’une personne qui peut ouvrir un cas, {confirmed} ont abouti à une solution confirmée et {filed} à un cas.',
    other:
      'Sur {count} demandes de personnes qui peuvent ouvrir un cas, {confirmed} ont abouti à une solution confirmée et {filed} à un cas.',
  },
  'overview.summary-none':
    'Aucune personne qui peut ouvrir un cas n’a rien demandé pendant cette période : il n’y a pas de part à donner. Ce sont les pages où l’on est connecté qui disent qui le peut.',
  'overview.of-entitled': {
    one: '{count} sur {all} qui ouvrent droit à un cas',
    other: '{count} sur {all} qui ouvrent droit à un cas',
  },
  'overview.in-all': { one: '{count} sur {all} en tout', other: '{count} sur {all} en tout' },
  'overview.change': '{points} points (avant : {before})',
  'overview.no-before': 'Rien avant à quoi comparer',
  'overview.excluded': {
    one: 'Une autre demande est hors de ces chiffres : urgente ou confidentielle, de l’équipe de support, essai ou robot.',
    other:
      '{count} autres demandes sont hors de ces chiffres : urgentes ou confidentielles, de l’équipe de support, essais ou robots.',
  },

  'overview.not-final': 'Les demandes confirmées des 7 derniers jours peuvent encore être démenties.',

  'by-day.title': 'Jour après jour',
  'by-day.label': 'Issues des demandes par jour',
  'by-day.sentence': {
    one: 'Le jour le plus chargé a été le {day}, avec une demande.',
    other:
      'Le jour le plus chargé a été le {day}, avec {count} demandes : {confirmed} confirmées, {filed} cas ouverts.',
  },
  'by-day.none': 'Il n’y a eu de demande aucun de ces jours.',
  'chart.as-table': 'Montrer en tableau',

  'vendor.title': 'Ce que d’autres annonceraient',
  'vendor.short': 'Au compte des autres',
  'vendor.theirs': '« Évités », au compte des autres',
  'vendor.ours': 'Confirmés, au compte d’ici',
  'vendor.why': {
    one: 'Ils tiennent pour aidée toute personne qui a vu un lien et n’a pas ouvert de cas : {count} sur {of}. Ici, une demande de qui peut ouvrir un cas ne compte que si la personne l’a dit et n’a pas ouvert de cas ensuite : {confirmed} sur {entitled}.',
    other:
      'Ils tiennent pour aidée toute personne qui a vu un lien et n’a pas ouvert de cas : {count} sur {of}. Ici, une demande de qui peut ouvrir un cas ne compte que si la personne l’a dit et n’a pas ouvert de cas ensuite : {confirmed} sur {entitled}.',
  },
  'vendor.none': 'Personne n’a vu de lien pendant cette période.',

  'savings.title': 'Économies',
  'savings.how': {
    one: '{count} demande confirmée de qui peut ouvrir un cas, à {cost} le cas. Sans celles qu’un cas a démenties, ni celles restées sans un mot.',
    other:
      '{count} demandes confirmées de qui peut ouvrir un cas, à {cost} le cas. Sans celles qu’un cas a démenties, ni celles restées sans un mot.',
  },
  'savings.no-cost': {
    one: '{count} demande a été confirmée. Dites ce que vous coûte un cas, et ce sera un montant.',
    other: '{count} demandes ont été confirmées. Dites ce que vous coûte un cas, et ce sera un montant.',
  },
  'savings.set-cost': 'Indiquer le coût d’un cas',

  'unmeasured.title': 'Non mesuré',
  'unmeasured.of-what':
    'Demandes depuis des navigateurs qui ne veulent pas être suivis : {intents} ; cas dont aucun événement n’est arrivé : {cases}.',
  'unmeasured.bounds':
    'Si aucune ou toutes avaient été résolues, la part confirmée de l’ensemble serait entre {low} et {high}.',

  'time-to-case.title': 'Temps avant le cas',
  'time-to-case.none': 'Aucune demande ne s’est terminée par un cas pendant cette période.',
  'time-to-case.sentence': {
    one: 'Le seul cas a été ouvert {median} après la première question.',
    other:
      'Sur {count} cas, la moitié ont été ouverts dans les {median} qui ont suivi la première question, neuf sur dix dans les {ninetieth}.',
  },

  'kept-targets.title': 'Délais de réponse tenus',
  'kept-targets.none': 'Aucune première réponse n’était due pendant cette période.',
  'kept-targets.sentence': {
    one: 'Une première réponse était due : {kept} à temps, {missed} en retard.',
    other: '{count} premières réponses étaient dues : {kept} à temps, {missed} en retard.',
  },
  'kept-targets.by-severity': 'Délais de réponse par gravité',
  'kept-targets.all': 'Tous les cas par échéance',

  'channels.title': 'Cas par voie',
  'channels.sentence': 'Ouverts pendant cette période, par quelque voie que ce soit.',
  'channel.widget': 'Widget',
  'channel.email': 'E-mail',
  'channel.desk': 'Outil de support',

  'words.title': 'Ce que veulent dire ces mots',
  'words.intent': 'Demande',
  'words.intent.meaning':
    'Une question saisie ou le formulaire ouvert, jusqu’à ce que ce soit résolu, déposé, ou que rien ne se passe pendant 30 minutes. Deux onglets ou un rechargement n’en font pas deux.',
  'words.entitled': 'Ayant droit',
  'words.entitled.meaning':
    'D’une personne qui peut ouvrir un cas. Les parts se rapportent à celles-là seules : les autres n’auraient pas pu en ouvrir.',
  'words.excluded': 'Hors des chiffres',
  'words.excluded.meaning':
    'Ce qui est urgent ou confidentiel, l’équipe de support elle-même, les essais et les robots ne comptent nulle part.',
  'words.day': 'Jour',
  'words.day.meaning':
    'Un jour du fuseau horaire du site. Une demande appartient au jour où elle a commencé.',

  'no-events.title': 'Rien n’a encore été compté',
  'no-events.text': 'Les chiffres viennent d’eux-mêmes dès que l’on pose des questions. Pour y arriver :',
  'no-events.embed': 'Mettez le widget dans vos pages :',
  'no-events.identify':
    'Identifiez les personnes depuis votre serveur, pour que l’on sache qui peut ouvrir un cas ; les parts s’y rapportent.',
  'no-events.wait':
    'Posez une question vous-même. Elle est ici en moins d’une minute, sauf si vous êtes marqué comme essai ou comme support.',
  'no-events.privacy':
    'Déjà en place ? Regardez une autre période, et songez que les navigateurs qui ne veulent pas être suivis comptent comme non mesurés.',

  'experiment.none': 'Aucune expérience n’est en cours',
  'experiment.why':
    'La part sans suggestions est de 0 % : chaque compte en reçoit d’emblée. Personne ne peut donc dire combien de cas il y aurait sans elles. Une expérience le peut.',
  'experiment.step-share':
    'Choisissez une part des comptes, disons 10 %. Ils voient le formulaire sans suggestions, et peuvent toujours chercher par un bouton.',
  'experiment.step-accounts':
    'Les comptes sont tirés au sort au sein de chaque formule, et restent de leur côté.',
  'experiment.step-look':
    'Regardez ici n’importe quel jour : l’intervalle est fait pour être regardé aussi souvent que vous voulez. Tant que les données manquent, il dit combien.',
  'experiment.never': 'Les cas urgents et confidentiels n’en font jamais partie.',
  'experiment.begin': 'Fixer la part sans suggestions',
  'verdict.fewer': 'Les suggestions font moins de cas',
  'verdict.more': 'Les suggestions font plus de cas',
  'verdict.no_difference': 'Il n’y a pas de différence qui compte',
  'verdict.not_enough_data': 'Il n’y a pas encore assez de données',
  'verdict.more-needed': {
    one: 'Environ une demande de plus d’une personne qui peut ouvrir un cas suffirait.',
    other: 'Il faudrait environ {count} demandes de plus de personnes qui peuvent ouvrir un cas.',
  },
  'verdict.more-needed-unknown':
    'On ne peut pas encore dire combien de demandes il faudrait : il en faut des deux côtés.',
  'verdict.numbers':
    'Avec les suggestions, la part des demandes qui se terminent par un cas change de {effect} points ; la vérité est entre {low} et {high} points, avec 95 % de confiance quel que soit le jour où vous regardez.',
  'verdict.since': 'En cours depuis le {at}.',
  'verdict.holdout': '{share} des comptes sont sans suggestions.',
  'verdict.stopped': 'Aucun nouveau compte n’est plus mis à part.',
  'verdict.any-day': 'Sont comptés les cas par toute voie dans les 7 jours.',
  'looks.title': 'L’intervalle, jour après jour',
  'looks.label': 'Effet des suggestions sur la part de cas en points, avec son intervalle, par jour',
  'looks.effect': 'Effet',
  'looks.low': 'Au moins',
  'looks.high': 'Au plus',
  'looks.points': '{points} pts',
  'looks.nothing-yet':
    'Il n’y a pas encore d’intervalle : il commence quand il y a des demandes des deux côtés.',
  'looks.holds-nought':
    'L’intervalle va de {low} à {high} points et contient zéro : l’un et l’autre peuvent encore être vrais.',
  'looks.away-from-nought': 'L’intervalle va de {low} à {high} points et laisse zéro dehors.',
  'split.title': 'Les deux côtés',
  'split.caption': 'Comptes et demandes des deux côtés',
  'split.arm': 'Côté',
  'split.accounts': 'Comptes',
  'arm.suggestions': 'Avec suggestions',
  'arm.holdout': 'Sans suggestions',
  'split.not-checked': 'On ne sait pas encore si le partage est comme prévu.',
  'split.even': 'Le partage est comme prévu, au hasard près (p = {p}).',
  'split.uneven': 'Le partage n’est pas comme prévu',
  'split.uneven-text':
    'Le hasard ne le rend guère aussi inégal. Quelque chose perd des demandes d’un côté : ne vous fiez pas à l’effet avant de l’avoir trouvé.',
  'guardrails.title': 'Garde-fous',
  'guardrails.caption': 'Garde-fous des deux côtés',
  'guardrails.about':
    'Moins de cas n’est pas un gain si les gens en font les frais. Ceci ne doit pas se dégrader avec les suggestions :',
  'guardrails.name': 'Quoi',
  'guardrails.verdict': 'Verdict',
  'guardrail.time_to_case': 'Temps avant le cas',
  'guardrail.re_contact': 'Nouveau contact dans les 7 jours',
  'guardrail.worse': 'Pire',
  'guardrail.not_worse': 'Pas pire',
  'guardrail.not_enough_data': 'Pas assez de données',
}
