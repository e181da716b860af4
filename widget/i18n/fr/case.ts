import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Ouvrir un cas',
  'identify.text': 'Pour ouvrir un cas, nous devons savoir qui le demande.',
  'identify.casesTitle': 'Mes cas',
  'identify.casesText': 'Pour afficher vos cas, nous devons savoir qui les demande.',
  'identify.expired': 'Votre session a expiré. Reconnectez-vous pour continuer.',
  'identify.kept': 'Ce que vous avez écrit est conservé.',
  'identify.signIn': 'Connectez-vous sur ce site',
  'identify.signInHint':
    'Connectez-vous comme d’habitude, puis revenez ici : l’aide vous reconnaît d’elle-même.',
  'identify.signedIn': 'Je suis connecté',
  'identify.code': 'Connectez-vous avec un code reçu par e-mail',
  'identify.email': 'Écrivez à {email}',
  'identify.emailHint':
    'Depuis une adresse associée à votre compte. Un e-mail vous confirme la création du cas ; il suffit d’y répondre pour poursuivre.',
  'identify.portal': 'Passez par le portail du support',
  'identify.portalHint': 'Vous pouvez y ouvrir et y suivre des cas.',

  'person.unreachable': 'Impossible de vérifier qui fait la demande. Ce que vous avez écrit est conservé.',

  'form.title': 'Ouvrir un cas',
  'form.account': 'Pour {account}',
  'form.accountHint': 'Le cas porte l’adresse e-mail principale du compte, {email}.',
  'form.subject': 'Objet',
  'form.description': 'Que se passe-t-il ?',
  'form.descriptionHint':
    'Le plus de détails possible : l’adresse de la page, votre navigateur, le texte de l’erreur.',
  'form.readOnly': 'Rempli par ce site, non modifiable ici.',
  'form.nature': 'De quoi s’agit-il ?',
  'form.engine': 'Moteur',
  'form.engineChoose': 'Choisissez un moteur',
  'form.severity': 'Quelle est la sévérité ?',
  'form.severityPremium': 'Urgent et Élevé sont réservés à l’abonnement Premium.',
  'form.respondBy': 'Réponse avant le {instant}',
  'form.notInPlan': 'Abonnement Premium',
  'form.confidential': 'C’est confidentiel',
  'form.confidentialHint':
    'Aucun lien des forums n’est suggéré, et le brouillon est effacé de ce navigateur quand vous fermez l’onglet.',
  'form.callBack': 'Je souhaite être rappelé',
  'form.callBackHint':
    'Choisissez des horaires qui vous conviennent : le support en confirme un. Il n’y a pas de numéro à composer.',
  'form.urgentTitle': 'C’est urgent ? Vous êtes au bon endroit.',
  'form.urgentText':
    'La sévérité Urgent est réservée à l’abonnement Premium. Votre cas est tout de même le bienvenu : dites dans la description ce qui est en jeu et pour quand, et marquez-le confidentiel s’il ne doit pas être partagé.',
  'form.notUrgent': 'Finalement, ce n’est pas urgent',
  'form.sensitiveNote': 'Aucun lien de la communauté n’est suggéré pour ce cas.',
  'form.scopeTitle': 'Une question pour la communauté, peut-être',
  'form.scopeText':
    'Votre abonnement est axé sur la production. La documentation et la communauté en savent souvent plus sur une implémentation. Rien ne vous empêche d’envoyer ce cas.',
  'form.suggestions': 'Pendant que vous écrivez',
  'form.charactersLeft': { one: '{count} caractère restant', other: '{count} caractères restants' },
  'form.charactersOver': { one: '{count} caractère de trop', other: '{count} caractères de trop' },
  'form.send': 'Envoyer le cas',
  'form.sending': 'Envoi…',
  'form.sendAgain': 'Renvoyer',
  'form.sendAnother': 'Envoyer comme un autre cas',
  'form.draftKept': 'Votre brouillon est conservé dans ce navigateur.',
  'form.draftNotKept':
    'Ce navigateur ne conserve pas les brouillons : le vôtre sera perdu si vous quittez cette page.',

  'secrets.title': 'Ceci ressemble à un secret',
  'secrets.text': 'Le support n’en a jamais besoin, et un cas circule aussi par e-mail.',
  'secrets.private-key': 'Clé privée',
  'secrets.key': 'Clé',
  'secrets.token': 'Jeton d’accès',
  'secrets.password': 'Mot de passe',
  'secrets.card': 'Numéro de carte',
  'secrets.hide': 'Masquer',
  'secrets.keep': 'Envoyer quand même',
  'secrets.console': 'Ce qui ressemble à un secret a été retiré.',

  'drafts.title': 'Vous avez un autre brouillon',
  'drafts.switch': 'Le reprendre',

  'diagnostics.title': 'Détails techniques',
  'diagnostics.hint': 'Ils aident le support à voir ce que vous avez vu. Seul ce que vous cochez est envoyé.',
  'diagnostics.page': 'L’adresse de cette page',
  'diagnostics.browser': 'Mon navigateur',
  'diagnostics.sessionData': 'Ce que ce site indique de votre visite',
  'diagnostics.console': 'Les erreurs signalées par cette page',
  'diagnostics.consoleNone':
    'Aucune depuis que vous avez commencé à écrire. Les précédentes ne sont pas connues ici.',
  'diagnostics.consoleSince':
    'Depuis que vous avez commencé à écrire ; les précédentes ne sont pas connues ici.',
  'diagnostics.consoleShow': {
    one: 'Voir l’erreur qui serait envoyée',
    other: 'Voir les {count} erreurs qui seraient envoyées',
  },

  'nature.configuration': 'Configuration',
  'nature.configurationHint': 'Configurer votre compte ou un moteur',
  'nature.integration': 'Intégration',
  'nature.integrationHint': 'Intégrer une nouvelle fonctionnalité',
  'nature.question': 'Question pratique',
  'nature.questionHint': 'Comment faire quelque chose',
  'nature.problem': 'Problème',
  'nature.problemHint': 'Quelque chose ne fonctionne plus',

  'severity.1': 'Urgent',
  'severity.1Hint':
    'Votre environnement de production ne fonctionne pas ou est sérieusement altéré, sans solution de contournement. Vos revenus, votre sécurité ou votre marque sont en péril.',
  'severity.2': 'Élevé',
  'severity.2Hint':
    'Votre environnement fonctionne, mais en capacité réduite, ou une échéance imminente peut ne pas être respectée. Vos revenus, votre sécurité ou votre marque sont potentiellement menacés.',
  'severity.3': 'Normal',
  'severity.3Hint': 'Quelque chose ne fonctionne pas comme prévu, ou vous avez une question générale.',

  'invalid.title': { one: 'Un point à corriger', other: '{count} points à corriger' },
  'invalid.subjectRequired': 'Donnez un objet au cas.',
  'invalid.descriptionRequired': 'Décrivez ce qui se passe.',
  'invalid.natureRequired': 'Choisissez de quoi il s’agit.',
  'invalid.engineRequired': 'Choisissez le moteur.',
  'invalid.engineUnknown': 'Ce moteur n’est plus dans votre compte. Choisissez-en un autre.',
  'invalid.severityNotInPlan': 'Votre abonnement n’a pas ce niveau de sévérité. Choisissez Normal.',
  'invalid.subjectTooLong': 'Raccourcissez l’objet à {count} caractères.',
  'invalid.descriptionTooLong': 'Raccourcissez la description à {count} caractères.',
  'invalid.callBackRequired': 'Choisissez au moins un horaire pour le rappel, ou renoncez-y.',
  'invalid.callBackNotInPlan':
    'Le rappel planifié est réservé à l’abonnement Premium. Envoyez le cas sans rappel.',
  'invalid.callBackPast': 'Les horaires choisis pour le rappel sont passés. Choisissez-en d’autres.',
  'invalid.callBackFar': 'Un horaire du rappel est trop lointain ou trop court. Choisissez-en un autre.',
  'invalid.other': 'Cette valeur n’a pas été acceptée. Vérifiez-la.',

  'failure.network': 'La connexion a échoué. Rien n’est perdu : renvoyez le cas.',
  'failure.timeout':
    'La réponse se fait attendre. Rien n’est perdu : renvoyez le cas, il ne sera pas ouvert deux fois.',
  'failure.unavailable':
    'Le support n’est pas joignable pour le moment. Rien n’est perdu : renvoyez le cas dans un instant.',
  'failure.identity': 'Votre session avait expiré avant l’envoi. Rien n’est perdu : renvoyez le cas.',
  'failure.keyReused':
    'Nous avions déjà reçu ce cas, tel que vous l’aviez d’abord écrit. Vous le trouverez dans « Mes cas ». Ce que vous avez modifié depuis est toujours ici.',
  'failure.notContact':
    'Vous n’êtes plus correspondant technique de ce compte. Demandez à son titulaire principal de vous désigner ; ce que vous avez écrit est conservé.',
  'failure.refused': 'Le cas n’a pas été accepté. Vérifiez ce que vous avez écrit et renvoyez-le.',
  'failure.misconfigured':
    'L’aide n’est pas correctement installée sur cette page. Écrivez au support par e-mail ; votre texte est conservé ici.',

  'files.add': 'Joindre des fichiers',
  'files.hint': 'Jusqu’à {count} fichiers de {size} chacun. Choisissez-les, collez-les ou déposez-les.',
  'files.drop': 'Déposez les fichiers ici',
  'files.list': 'Fichiers',
  'files.remove': 'Retirer {name}',
  'files.waiting': 'Sera joint au cas',
  'files.sending': '{percent} envoyés',
  'files.sent': 'Joint',
  'files.tooLarge': 'Plus de {size} : ce fichier n’est pas joint. Compressez-le ou envoyez un lien.',
  'files.empty': 'Ce fichier est vide : il n’est pas joint.',
  'files.tooMany': 'Plus de {count} fichiers : celui-ci n’est pas joint. Envoyez-le avec un autre message.',
  'files.refusedType':
    'Les programmes ne sont pas acceptés. Placez ce fichier dans une archive, ou envoyez un texte ou une image de ce qu’il montre.',
  'files.caseFull': 'Le cas ne peut pas contenir plus de fichiers. Envoyez un lien vers celui-ci.',
  'files.noRoom':
    'Le serveur n’a plus de place pour le moment. Réessayez plus tard ou envoyez-le par e-mail.',
  'files.failed': 'L’envoi a échoué. Le message n’est pas perdu : renvoyez le fichier.',
  'files.refused':
    'Ce fichier n’a pas été accepté. Voyez si vous pouvez encore écrire dans le cas, puis choisissez-le de nouveau ou envoyez-le par e-mail.',
  'files.notKept': 'Les fichiers ne sont pas conservés avec le brouillon si vous quittez cette page.',
  'files.lost': 'Non conservés en quittant la page : {names}. Merci de les joindre à nouveau.',
  'files.stop': 'Arrêter l’envoi de {name}',

  'sent.title': 'Votre cas est ouvert',
  'sent.number': 'Numéro du cas',
  'sent.copy': 'Copier le numéro',
  'sent.copied': 'Copié',
  'sent.respondBy': 'Vous aurez une réponse avant le',
  'sent.mail': 'Une confirmation vous est envoyée par e-mail. Répondez-y pour ajouter quoi que ce soit.',
  'sent.primaryEmail': 'Le cas porte l’adresse e-mail principale du compte, {email}.',
  'sent.filesUnderWay': 'Les fichiers sont en cours d’envoi. Gardez cette page ouverte jusqu’à leur arrivée.',
  'sent.filesArrived': 'Tous les fichiers sont arrivés.',
  'sent.filesFailed': {
    one: 'Un fichier n’est pas arrivé. Le cas est ouvert malgré tout : renvoyez le fichier ou joignez-le à votre réponse par e-mail.',
    other:
      '{count} fichiers ne sont pas arrivés. Le cas est ouvert malgré tout : renvoyez-les ou joignez-les à votre réponse par e-mail.',
  },
  'sent.meanwhile': 'En attendant',
  'sent.cases': 'Voir mes cas',
  'sent.again': 'Poser une autre question',

  'session.ended': 'Votre session était terminée. Reconnectez-vous, puis réessayez.',
}
