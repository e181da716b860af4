import type { figures as english } from '../en/figures.ts'
import type { Messages } from '../translate.ts'

export const figures: Messages<typeof english> = {
  'outcome.confirmed': 'Confirmée',
  'outcome.confirmed.meaning':
    'La personne a dit que c’était résolu, et n’a ouvert aucun cas dans les 7 jours suivants.',
  'outcome.reversed': 'Infirmée',
  'outcome.reversed.meaning':
    'La personne a dit que c’était résolu, puis a ouvert un cas dans les 7 jours, quel que soit le canal.',
  'outcome.filed': 'Cas ouvert',
  'outcome.filed.meaning': 'La demande a abouti à un cas.',
  'outcome.unknown': 'Inconnue',
  'outcome.unknown.meaning':
    'La personne est partie sans rien dire : peut-être a-t-elle trouvé, peut-être pas.',

  'overview.outcomes': 'Issues',
  'overview.summary': {
    one: 'Une seule demande d’une personne autorisée à ouvrir un cas (« éligible »). Son issue : {outcome}.',
    other:
      'Sur {count} demandes de personnes autorisées à ouvrir un cas (« éligibles »), {confirmed} sont confirmées comme résolues et {filed} ont abouti à un cas. Pour {unknown}, l’issue est inconnue.',
  },
  'overview.summary-none':
    'Aucune personne autorisée à ouvrir un cas n’a fait de demande pendant cette période : il n’y a donc pas de pourcentage. C’est la connexion à vos pages qui indique qui peut en ouvrir un.',
  'overview.of-entitled': { one: '{count} sur {all} éligibles', other: '{count} sur {all} éligibles' },
  'overview.in-all': 'Toutes les demandes : {count} sur {all}',
  'overview.change': '{points} points ({before} avant)',
  'overview.no-before': 'Pas de chiffre avant',
  'overview.excluded': {
    one: 'Une autre demande n’est pas comptée ici : urgente ou confidentielle, de l’équipe de support, test ou robot.',
    other:
      '{count} autres demandes ne sont pas comptées ici : urgentes ou confidentielles, de l’équipe de support, tests ou robots.',
  },

  'overview.not-final': 'Les demandes confirmées ces 7 derniers jours peuvent encore être infirmées.',

  'by-day.title': 'Jour par jour',
  'by-day.label': 'Issues des demandes par jour',
  'by-day.title-weeks': 'Semaine par semaine',
  'by-day.label-weeks': 'Issues des demandes par semaine',
  'by-day.sentence':
    'Demandes par jour, éligibles ou non : {mean} en moyenne, {most} au plus, le {day} (confirmées : {confirmed} ; suivies d’un cas : {filed}).',
  'by-day.one-day': {
    one: 'Une demande le {day} (confirmée : {confirmed} ; suivie d’un cas : {filed}).',
    other: '{count} demandes le {day} (confirmées : {confirmed} ; suivies d’un cas : {filed}).',
  },
  'by-day.none': 'Aucune demande pendant ces journées.',
  'chart.as-table': 'Afficher le tableau',

  'vendor.title': 'Ce que d’autres annonceraient',
  'vendor.short': 'Selon les autres',
  'vendor.summary':
    'D’autres outils annonceraient {theirs} de cas « évités ». Confirmés par les personnes elles-mêmes : {ours}.',
  'vendor.theirs-alone': 'D’autres outils annonceraient {theirs} de cas « évités ».',
  'vendor.theirs': 'Cas « évités », selon le calcul des autres',
  'vendor.theirs-meaning': {
    one: 'A vu un lien et n’a pas ouvert de cas : {count} demande sur {of}',
    other: 'Ont vu un lien et n’ont pas ouvert de cas : {count} demandes sur {of}',
  },
  'vendor.ours': 'Confirmées, selon le calcul de Guichet',
  'vendor.ours-meaning': {
    one: 'A dit que c’était résolu, sans cas dans les 7 jours : {count} sur {of} éligibles',
    other: 'Ont dit que c’était résolu, sans cas dans les 7 jours : {count} sur {of} éligibles',
  },
  'vendor.why':
    'Les autres comptent comme aidées toutes les personnes parties sans rien dire, y compris celles qui ont renoncé, téléphoné ou écrit un e-mail. Ici, leur issue est inconnue et n’est jamais comptée comme un succès.',
  'vendor.none': 'Personne n’a vu de lien pendant cette période.',

  'savings.title': 'Économies',
  'savings.how': {
    one: '{count} demande éligible confirmée, à {cost} le cas. Ni les demandes infirmées ni celles d’issue inconnue n’y entrent.',
    other:
      '{count} demandes éligibles confirmées, à {cost} le cas. Ni les demandes infirmées ni celles d’issue inconnue n’y entrent.',
  },
  'savings.no-cost': {
    one: '{count} demande éligible a été confirmée. Indiquez ce que vous coûte un cas pour en tirer un montant.',
    other:
      '{count} demandes éligibles ont été confirmées. Indiquez ce que vous coûte un cas pour en tirer un montant.',
  },
  'savings.set-cost': 'Indiquer le coût d’un cas',

  'unmeasured.title': 'Non mesuré',
  'unmeasured.of-what':
    'Demandes faites depuis un navigateur qui refuse le suivi : {intents}. Cas sans aucun événement reçu : {cases}.',
  'unmeasured.measured': 'Sur toutes les demandes mesurées, éligibles ou non, {share} sont confirmées.',
  'unmeasured.bounds':
    'Avec celles qui ne le sont pas, ce serait {low} si aucune n’a été résolue, {high} si toutes celles sans cas l’ont été.',

  'time-to-case.title': 'Délai avant l’ouverture d’un cas',
  'time-to-case.none': 'Aucune demande n’a abouti à un cas pendant cette période.',
  'time-to-case.sentence': {
    one: 'Le seul cas a été ouvert {median} après la première question.',
    other:
      'Sur {count} cas, la moitié ont été ouverts moins de {median} après la première question, neuf sur dix moins de {ninetieth} après.',
  },

  'kept-targets.title': 'Délais de réponse tenus',
  'kept-targets.none': 'Aucune première réponse n’était attendue pendant cette période.',
  'kept-targets.sentence': {
    one: 'Une première réponse était attendue : {kept} à temps, {missed} en retard.',
    other: '{count} premières réponses étaient attendues : {kept} à temps, {missed} en retard.',
  },
  'kept-targets.by-severity': 'Délais de réponse par gravité',
  'kept-targets.all': 'Voir tous les cas par échéance',

  'channels.title': 'Cas par canal',
  'channels.sentence': 'Ouverts pendant cette période, urgents et confidentiels compris.',
  'channel.widget': 'Widget',
  'channel.email': 'E-mail',
  'channel.desk': 'Outil de support',

  'words.title': 'Que veulent dire ces mots ?',
  'words.intent': 'Demande',
  'words.intent.meaning':
    'Une question saisie ou le formulaire ouvert, jusqu’à une solution, un cas, ou 30 minutes d’inactivité. Deux onglets ou un rechargement ne comptent qu’une fois.',
  'words.entitled': 'Demande éligible',
  'words.entitled.meaning':
    'La demande d’une personne autorisée à ouvrir un cas. Les pourcentages ne portent que sur celles-ci : les autres n’auraient pas pu en ouvrir.',
  'words.excluded': 'Demandes non comptées',
  'words.excluded.meaning':
    'Les demandes urgentes ou confidentielles, celles de l’équipe de support, les tests et les robots n’entrent dans aucun chiffre.',
  'words.day': 'Jour',
  'words.day.meaning':
    'Une journée dans le fuseau horaire du site. Une demande compte le jour où elle a commencé.',

  'no-events.title': 'Rien n’a encore été compté',
  'no-events.text': 'Les chiffres arrivent dès les premières questions. Pour commencer :',
  'no-events.embed': 'Intégrez le widget à vos pages :',
  'no-events.identify':
    'Identifiez les personnes depuis votre serveur : on sait ainsi qui peut ouvrir un cas, et les pourcentages portent sur ces demandes.',
  'no-events.wait':
    'Posez vous-même une question. Elle apparaît ici en moins d’une minute, sauf si vous êtes marqué comme test ou comme membre du support.',
  'no-events.excluded': {
    one: 'Une demande est arrivée, mais n’est pas comptée : urgente ou confidentielle, de l’équipe de support, test ou robot.',
    other:
      '{count} demandes sont arrivées, mais ne sont pas comptées : urgentes ou confidentielles, de l’équipe de support, tests ou robots.',
  },
  'no-events.privacy':
    'Widget déjà en place ? Essayez une autre période ; les navigateurs qui refusent le suivi sont comptés comme non mesurés.',

  'experiment.none': 'Aucune expérience en cours',
  'experiment.why':
    'Le groupe témoin est de 0 % : tous les comptes reçoivent des suggestions. Impossible donc de dire combien de cas il y aurait sans elles. Une expérience le permet.',
  'experiment.step-share':
    'Choisissez une part des comptes, par exemple 10 %. Ils voient le formulaire sans suggestions, et peuvent toujours lancer une recherche par un bouton.',
  'experiment.step-accounts':
    'Les comptes sont tirés au sort au sein de chaque formule, et restent dans leur groupe.',
  'experiment.step-look':
    'Consultez cette page aussi souvent que vous le voulez : l’intervalle est conçu pour cela. Tant qu’il manque des données, elle indique combien.',
  'experiment.never': 'Les cas urgents et confidentiels n’en font jamais partie.',
  'experiment.begin': 'Définir le groupe témoin',
  'verdict.fewer': 'Les suggestions réduisent le nombre de cas',
  'verdict.more': 'Les suggestions augmentent le nombre de cas',
  'verdict.no_difference': 'Effet inférieur à 10 points, dans un sens comme dans l’autre',
  'verdict.not_enough_data': 'Pas encore assez de données',
  'verdict.more-needed': {
    one: 'Il manque environ une demande éligible pour conclure.',
    other:
      'Il manque environ {count} demandes éligibles pour conclure, de nouveaux comptes plutôt que des mêmes.',
  },
  'verdict.more-needed-unknown':
    'D’autres demandes des mêmes comptes n’y changeraient guère : il faut davantage de comptes dans les deux groupes.',
  'verdict.so-far': { one: 'Comptée à ce jour : {count}.', other: 'Comptées à ce jour : {count}.' },
  'verdict.numbers-fewer':
    'Sur 100 demandes, environ {effect} de moins aboutissent à un cas quand les liens s’affichent d’eux-mêmes : entre {low} et {high} de moins, à 95 % de confiance quel que soit le jour de lecture.',
  'verdict.numbers-more':
    'Sur 100 demandes, environ {effect} de plus aboutissent à un cas quand les liens s’affichent d’eux-mêmes : entre {low} et {high} de plus, à 95 % de confiance quel que soit le jour de lecture.',
  'verdict.numbers-no_difference':
    'Quand les liens s’affichent d’eux-mêmes, la part des demandes qui aboutissent à un cas varie de {low} à {high} points, à 95 % de confiance quel que soit le jour de lecture.',
  'verdict.since': 'En cours depuis le {at} ({zone}).',
  'verdict.holdout': 'Groupe témoin : {share} des comptes.',
  'verdict.stopped': 'Aucun nouveau compte n’entre plus dans le groupe témoin.',
  'verdict.any-day': 'Sont comptés les cas ouverts dans les 7 jours, quel que soit le canal.',
  'looks.title': 'L’effet, jour par jour',
  'looks.label': 'Effet des suggestions sur la part de cas, en points, avec son intervalle, par jour',
  'looks.interval': 'Intervalle à 95 %',
  'looks.range': '{low} à {high} pts',
  'looks.effect': 'Effet',
  'looks.low': 'Au moins',
  'looks.high': 'Au plus',
  'looks.points': '{points} pts',
  'looks.nothing-yet':
    'Pas encore d’intervalle : il commence dès qu’il y a des demandes dans les deux groupes.',
  'looks.holds-nought':
    'À ce jour, l’effet se situe entre {low} et {high} points : une baisse comme une hausse restent possibles.',
  'looks.near-nought': 'L’intervalle, de {low} à {high} points, reste proche de zéro.',
  'looks.below-nought':
    'Tout l’intervalle, de {low} à {high} points, est au-dessous de zéro : moins de cas avec les suggestions.',
  'looks.above-nought':
    'Tout l’intervalle, de {low} à {high} points, est au-dessus de zéro : plus de cas avec les suggestions.',
  'split.title': 'Les deux groupes',
  'split.caption': 'Comptes et demandes des deux groupes',
  'split.arm': 'Groupe',
  'split.accounts': 'Comptes',
  'arm.suggestions': 'Avec suggestions',
  'arm.holdout': 'Témoin',
  'split.not-checked': 'Il est trop tôt pour vérifier la répartition.',
  'split.even': 'La répartition est conforme à ce qui était prévu, au hasard près (p = {p}).',
  'split.uneven': 'La répartition n’est pas celle qui était prévue',
  'split.uneven-text':
    'Un tel écart n’est guère dû au hasard : des demandes se perdent dans l’un des groupes. Ne vous fiez pas à l’effet avant d’en avoir trouvé la cause.',
  'guardrails.title': 'Garde-fous',
  'guardrails.caption': 'Garde-fous des deux groupes',
  'guardrails.about':
    'Moins de cas n’est pas un progrès si les clients en pâtissent. Ces indicateurs ne doivent pas se dégrader avec les suggestions :',
  'guardrails.name': 'Indicateur',
  'guardrails.verdict': 'Verdict',
  'guardrail.time_to_case': 'Délai avant l’ouverture d’un cas',
  'guardrail.re_contact': 'Nouveau contact dans les 7 jours',
  'guardrail.worse': 'Dégradé',
  'guardrail.not_worse': 'Pas de dégradation',
  'guardrail.not_enough_data': 'Pas assez de données',
}
