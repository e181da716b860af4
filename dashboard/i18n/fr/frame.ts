import type { frame as english } from '../en/frame.ts'
import type { Messages } from '../translate.ts'

export const frame: Messages<typeof english> = {
  'shell.skip': 'Aller au contenu',
  'shell.menu': 'Menu',
  'shell.screens': 'Écrans',
  'shell.site': 'Site',
  'shell.choose-site': 'Choisissez un site',
  'look.language': 'Langue',
  'look.scheme': 'Couleurs',
  'look.system': 'Système',
  'look.light': 'Clair',
  'look.dark': 'Sombre',
  'account.sign-out': 'Se déconnecter',
  'account.admin': 'Administration',
  'account.viewer': 'Consultation',
  'no-site.none': 'Aucun site ne vous est encore ouvert',
  'no-site.none-text':
    'Demandez à la personne qui gère Guichet de vous donner accès à un site : guichet staff indique qui peut voir quoi.',
  'no-site.other': 'Ce site n’existe pas, ou il ne vous est pas ouvert',
  'no-site.other-text': 'Choisissez-en un autre en haut de la page.',

  'no-page.title': 'Cette page n’existe pas',
  'no-page.text':
    'L’adresse comporte peut-être une faute de frappe, ou vient d’une autre version de Guichet.',
  'no-page.back': 'Aller à la vue d’ensemble',

  'screen.overview': 'Vue d’ensemble',
  'screen.overview.about': 'Ce que sont devenues les demandes d’aide',
  'screen.breakdown': 'Répartition',
  'screen.breakdown.about': 'Les mêmes résultats par formule, langue, page, source ou moteur',
  'screen.links': 'Liens',
  'screen.links.about': 'Les résultats de chaque lien suggéré',
  'screen.gaps': 'Contenus manquants',
  'screen.gaps.about': 'Les questions restées sans réponse, et le nombre de cas qu’elles entraînent',
  'screen.experiment': 'Expérience',
  'screen.experiment.about': 'Ce que changent les suggestions, par comparaison avec un groupe témoin',
  'screen.targets': 'Délais de réponse',
  'screen.targets.about': 'Les cas selon l’échéance de leur première réponse',
  'screen.contents': 'Contenus',
  'screen.contents.about': 'Les articles disponibles, et leur fraîcheur',
  'screen.settings': 'Réglages',
  'screen.settings.about': 'Ce que décide l’administration du site',

  'period.last-7': '7 derniers jours',
  'period.last-28': '28 derniers jours',
  'period.last-90': '90 derniers jours',
  'period.this-month': 'Ce mois-ci',
  'period.last-month': 'Mois dernier',
  'period.this-year': 'Cette année',
  'period.from': 'Du',
  'period.to': 'Au',
  'period.show': 'Afficher',
  'period.refused': 'Indiquez deux dates, la première avant la seconde.',
  'period.until-today': '{days}, journée en cours comprise',
  'period.zone': 'Jours du fuseau {zone}',
  'period.before': 'Comparaison : {days}',
  'period.no-report': 'Il n’y a pas de rapport pour ces dates',
  'period.to-come':
    'Le {from} n’est pas encore arrivé : sur ce site, nous sommes le {today}. Choisissez une date de début passée.',
  'period.too-long': 'Un rapport couvre {most} jours au plus, à partir de l’an 2000.',
  'period.show-last-28': 'Afficher les 28 derniers jours',

  'state.loading': 'Chargement…',
  'state.saving': 'Enregistrement…',
  'state.save': 'Enregistrer',
  'state.saved': 'Enregistré',
  'state.cancel': 'Annuler',

  'failure.title': 'Cela n’a pas fonctionné',
  'failure.retry': 'Réessayer',
  'failure.reload': 'Recharger la page',
  'failure.reference': 'Référence pour la personne qui gère Guichet : {id}',
  'failure.offline': 'Le serveur est injoignable. Vérifiez la connexion et réessayez.',
  'failure.not-understood':
    'La réponse ne vient pas de Guichet, mais peut-être d’un proxy. Réessayez, ou prévenez la personne qui gère Guichet.',
  'failure.unavailable': 'Le serveur ne peut pas lire ses données pour l’instant. Réessayez dans une minute.',
  'failure.too-many-requests': 'Trop de tentatives. Attendez une minute et réessayez.',
  'failure.site-not-found': 'Ce site n’existe pas, ou il ne vous est pas ouvert. Choisissez-en un autre.',
  'failure.not-allowed': 'Seule l’administration peut faire cela. Demandez-lui.',
  'failure.session-missing': 'Votre session avait pris fin, et rien n’a été fait. Recommencez l’opération.',
  'failure.settings-changed':
    'Quelqu’un d’autre a modifié ces réglages entre-temps. Les voici à jour : vérifiez-les, modifiez ce que vous souhaitez encore, puis enregistrez à nouveau.',
  'failure.foreign-page':
    'Le serveur n’accepte de modifications que depuis ses propres pages. Ouvrez le tableau de bord à son adresse.',
  'failure.last-secret':
    'Sans lui, plus rien n’indiquerait qui fait la demande. Ajoutez d’abord un autre secret.',
  'failure.invalid-input': 'Le serveur n’a pas accepté votre saisie.',
  'failure.gap-not-found': 'Ce sujet n’existe plus. Rechargez la page.',
  'failure.article-not-found':
    'L’un de ces articles n’est pas dans les contenus. Vérifiez les adresses et les identifiants.',
  'failure.other':
    'Le serveur n’y est pas parvenu. Réessayez ; si le problème persiste, prévenez la personne qui gère Guichet.',
  'failure.file-missing':
    'Une partie de la page n’a pas pu être chargée : le serveur a peut-être été mis à jour entre-temps. Rechargez la page.',

  'sign-in.title': 'Connexion',
  'sign-in.about': 'Les pages de Guichet pour l’équipe de support',
  'sign-in.expired': 'Votre session a pris fin. Reconnectez-vous pour reprendre là où vous en étiez.',
  'sign-in.with': 'Se connecter avec {provider}',
  'sign-in.or': 'ou',
  'sign-in.email': 'E-mail',
  'sign-in.password': 'Mot de passe',
  'sign-in.submit': 'Se connecter',
  'sign-in.busy': 'Connexion…',
  'sign-in.refused': 'L’adresse et le mot de passe ne correspondent pas. Vérifiez les deux.',
  'sign-in.no-way': 'Personne ne peut encore se connecter',
  'sign-in.no-way-text': 'Créez un compte sur le serveur, ou configurez votre fournisseur d’identité :',
  'sign-in.no-account':
    'Pas de compte, ou mot de passe perdu ? La personne qui gère Guichet en crée un avec : guichet staff.',
  'sign-in.oidc-refused':
    'Votre fournisseur vous connaît, mais vous n’avez pas reçu d’accès ici. Demandez à l’administration.',
  'sign-in.oidc-failed':
    'Le fournisseur d’identité n’a pas pu être joint, ou sa réponse ne convenait pas. Réessayez.',
  'sign-in.oidc-expired': 'La connexion a pris trop de temps. Réessayez.',
}
