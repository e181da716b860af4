import type { LaterMessages } from '../translate.ts'

/** Les mots de ce qui se charge à la demande. */
export const laterFr: LaterMessages = {
  'notContact.title': 'Ouvrir un cas',
  'notContact.text':
    'Les cas sont ouverts par les correspondants techniques du compte, et vous n’en faites pas encore partie.',
  'notContact.ask':
    'Demandez au titulaire principal de votre compte de vous désigner : une seule étape lui suffit.',
  'notContact.message': 'Un message prêt à envoyer',
  'notContact.mailSubject': 'Pouvez-vous me désigner comme correspondant technique ?',
  'notContact.mailBody':
    'Bonjour,\n\nJe souhaite ouvrir un cas auprès du support {site}, ce qui est réservé aux correspondants techniques de notre compte. Pouvez-vous me désigner comme tel ? Dans l’aide, choisissez « Mes cas », puis « Correspondants techniques », et saisissez mon adresse.\n\n{name}{email}\n\nMerci !',
  'notContact.copy': 'Copier le message',
  'notContact.copied': 'Copié',
  'notContact.mail': 'Envoyer par e-mail',
  'notContact.meanwhile': 'La documentation et la communauté vous restent ouvertes.',
  'notContact.search': 'Chercher une réponse',
  'notContact.ownerText':
    'Les cas sont ouverts par les correspondants techniques du compte. Titulaire principal, vous pouvez vous désigner en une étape.',
  'notContact.ownerTextElsewhere':
    'Les cas sont ouverts par les correspondants techniques du compte. Vous en êtes le titulaire principal, mais pas encore un correspondant.',
  'notContact.nameSelf': 'Me désigner comme correspondant technique',
  'notContact.nameSelfHint': 'Un e-mail vous le confirmera.',
  'code.address': 'Votre adresse e-mail',
  'code.addressHint': 'Celle sous laquelle le correspondant technique de votre compte est connu.',
  'code.addressInvalid': 'Saisissez une adresse e-mail complète, comme nom@exemple.com.',
  'code.send': 'M’envoyer un code',
  'code.sending': 'Demande en cours…',
  'code.sent':
    'Si {email} est associée à un compte, un code vient d’y être envoyé. Il est valable 10 minutes.',
  'code.anotherSent':
    'Si {email} est associée à un compte, un autre code vient d’y être envoyé. Les précédents ne sont plus valables.',
  'code.code': 'Les six chiffres reçus par e-mail',
  'code.short': 'Un code comporte six chiffres.',
  'code.enter': 'Continuer',
  'code.checking': 'Vérification…',
  'code.another': 'M’envoyer un autre code',
  'code.anotherAddress': 'Utiliser une autre adresse',
  'code.wrong':
    'Ce code n’est pas le bon, ou il n’est plus valable : il est valable 10 minutes, pour 5 essais au plus. Vérifiez-le ou demandez-en un autre.',
  'code.tooMany':
    'Trop de codes ont été demandés. Attendez un moment puis réessayez, ou écrivez au support par e-mail.',
  'code.off':
    'Ce site n’accepte plus les codes. Connectez-vous sur le site ou écrivez au support par e-mail.',
  'code.failed': 'Cela n’a pas fonctionné : le serveur est injoignable. Réessayez.',
  'code.refused': 'Cela n’a pas été accepté. Connectez-vous sur le site ou écrivez au support par e-mail.',
  'code.whichAccount': 'De quel compte s’agit-il ?',

  'session.signedInAs': 'Connecté avec {email}',
  'session.signOut': 'Se déconnecter',
  'session.ended': 'Votre session était terminée. Reconnectez-vous, puis réessayez.',

  'contacts.title': 'Correspondants techniques',
  'contacts.text': 'Ils peuvent ouvrir des cas pour {account}.',
  'contacts.since': 'Désignation : {day}',
  'contacts.you': 'vous',
  'contacts.none': 'Personne n’a encore été désigné.',
  'contacts.name': 'Désigner un correspondant technique',
  'contacts.told':
    'Cette personne pourra aussitôt ouvrir des cas. Elle et vous en serez informés par e-mail.',
  'contacts.email': 'Adresse e-mail',
  'contacts.personName': 'Nom (facultatif)',
  'contacts.add': 'Désigner',
  'contacts.adding': 'Désignation…',
  'contacts.remove': 'Retirer {who}',
  'contacts.removeTitle': 'Retirer {who} ?',
  'contacts.removeText':
    'Cette personne ne pourra plus ouvrir de cas pour ce compte, ni y répondre. Elle et vous en serez informés par e-mail.',
  'contacts.removeMeTitle': 'Vous retirer vous-même ?',
  'contacts.removeMeText':
    'Vous ne pourrez plus ouvrir de cas pour ce compte, ni y répondre, tant que vous ne vous désignerez pas de nouveau. Un e-mail vous le confirmera.',
  'contacts.removeConfirm': 'Retirer',
  'contacts.removing': 'Retrait…',
  'contacts.keep': 'Conserver',
  'contacts.named': '{who} peut désormais ouvrir des cas. L’e-mail est en route.',
  'contacts.namedBefore':
    '{who} était déjà correspondant technique. Rien n’a changé et personne n’est prévenu.',
  'contacts.removed': '{who} n’est plus correspondant technique. L’e-mail est en route.',
  'contacts.elsewhereTitle': 'Tenus ailleurs',
  'contacts.elsewhere':
    'Ces correspondants viennent du dossier de votre compte et ne peuvent pas être modifiés ici. Modifiez-les là où votre compte est géré, ou demandez-le au support.',
  'contacts.invalid': 'Saisissez une adresse e-mail complète, comme nom@exemple.com.',
  'contacts.nameInvalid': 'Ce nom n’a pas été accepté. Raccourcissez-le ou laissez-le vide.',
  'contacts.notOwner':
    'Seul le titulaire principal du compte désigne et retire les correspondants techniques, et vous ne l’êtes plus. Adressez-vous à lui.',
  'contacts.tooMany':
    'Ce compte a désigné autant de personnes qu’il le peut en une heure. Réessayez dans une heure. Retirer quelqu’un reste possible.',
  'contacts.failedElsewhere':
    'Rien n’a changé : les correspondants de ce compte sont désormais tenus ailleurs. Modifiez-les là-bas, ou demandez-le au support.',
  'contacts.failedGone':
    'Cette personne n’était plus correspondant technique. Voici la liste telle qu’elle est maintenant.',
  'contacts.failedConnection':
    'Le serveur était injoignable : nous ne savons pas si c’est fait. Réessayez : rien ne sera fait deux fois.',
  'contacts.failed':
    'Cela n’a pas été accepté et rien n’a changé. Vérifiez l’adresse, ou écrivez au support par e-mail.',
  'cases.title': 'Mes cas',
  'cases.accountTitle': 'Cas du compte',
  'cases.whose': 'Quels cas',
  'cases.ofMe': 'Les miens',
  'cases.ofAccount': 'Ceux du compte',
  'cases.none': 'Vous n’avez pas encore de cas.',
  'cases.noneOfAccount': 'Le compte n’a pas encore de cas.',
  'cases.noneHint': 'Les cas que vous ouvrez apparaissent ici.',
  'cases.notContact':
    'Les cas sont affichés aux correspondants techniques du compte, et vous n’en faites plus partie. Demandez au titulaire principal de vous désigner.',
  'cases.waitForYou': 'En attente de votre réponse',
  'cases.waitForSupport': 'Chez le support',
  'cases.closed': 'Clos',
  'cases.by': 'Ouvert par {name}',
  'cases.lastActivity': 'Dernière activité : {moment}',
  'cases.respondBy': 'Réponse avant le {instant}',
  'cases.manageContacts': 'Correspondants techniques',

  'case.title': 'Cas {number}',
  'case.notFound':
    'Ce cas est introuvable pour votre compte. Il appartient peut-être à un collègue, ou il est confidentiel : demandez-lui, ou écrivez au support par e-mail.',
  'case.details': 'Détails',
  'case.severity': 'Sévérité',
  'case.nature': 'Sujet',
  'case.engine': 'Moteur',
  'case.openedBy': 'Ouvert par',
  'case.primaryEmail': 'E-mail principal',
  'case.page': 'Page',
  'case.browser': 'Navigateur',
  'case.consoleErrors': 'Erreurs de la page',
  'case.confidential': 'Confidentiel',
  'case.conversation': 'Conversation',
  'case.you': 'Vous',
  'case.support': 'Support',
  'case.colleague': 'Un collègue',
  'case.promise': 'Le support vous répond avant le {instant}.',
  'case.promiseLate':
    'La réponse était promise avant le {instant} et elle est en retard. Le support en a été averti.',
  'case.answeredAt': 'Le support a répondu le {moment}. C’est à vous.',
  'case.answeredBefore': 'Le support a votre message. Première réponse le {moment}.',
  'case.closedNote': 'Ce cas est clos. Écrivez, et il sera rouvert.',
  'case.writeReply': 'Écrire une réponse',
  'case.save': 'Enregistrer {name}, {size}',
  'case.failedContact':
    'Seul un correspondant technique du compte peut faire cela, et vous n’en êtes pas un actuellement. Demandez au titulaire principal de vous désigner.',
  'case.failedConnection':
    'Le serveur est injoignable. Vérifiez la connexion et réessayez : rien ne sera fait deux fois.',
  'case.failed':
    'Cela n’a pas été accepté et rien n’a changé. Regardez le cas de nouveau, ou écrivez au support par e-mail.',
  'case.saveFailed':
    'Le fichier n’a pas pu être récupéré. Réessayez ; si cela se répète, demandez-le au support dans une réponse.',

  'status.open': 'Ouvert',
  'status.answered': 'Répondu',
  'status.closed': 'Clos',

  'channel.widget': 'dans l’aide',
  'channel.email': 'par e-mail',
  'channel.desk': 'depuis l’outil du support',
  'channel.support_page': 'depuis la page du support',
  'channel.system': 'automatiquement',

  'timeline.opened': 'Le cas a été ouvert',
  'timeline.confirmation_sent': 'Une confirmation a été envoyée par e-mail',
  'timeline.engine_analysis': 'Analyse de l’état du moteur',
  'timeline.recommended_action': 'Ce que vous pouvez faire',
  'timeline.follow_up': 'Ce que nos ingénieurs ont fait',
  'timeline.links': 'À consulter',
  'timeline.details_given': 'Les informations manquantes ont été ajoutées',
  'timeline.closed': 'Le cas a été clos',
  'timeline.reopened': 'Le cas a été rouvert',
  'timeline.call_back_requested': 'Un rappel a été demandé',
  'timeline.call_back_confirmed': 'Le rappel a été confirmé',
  'timeline.call_back_moved': 'Le rappel a été déplacé',
  'timeline.call_back_cancelled': 'Le rappel a été annulé',
  'timeline.target_near': 'Le support a été averti que l’échéance approche',
  'timeline.target_missed': 'La réponse promise est en retard ; le support en a été averti',

  'reply.title': 'Votre réponse',
  'reply.reopens': 'L’envoyer rouvre le cas.',
  'reply.send': 'Envoyer la réponse',
  'reply.sending': 'Envoi…',
  'reply.sendAgain': 'Renvoyer',
  'reply.waitForFiles': 'Un instant : les fichiers sont en cours d’envoi.',
  'reply.removeFiles': 'Un fichier n’a pas pu être envoyé : renvoyez-le ou retirez-le.',
  'reply.failedConnection':
    'La connexion a échoué. Votre réponse est conservée : renvoyez-la, elle ne sera pas ajoutée deux fois.',
  'reply.failedIdentity': 'Votre session avait expiré. Votre réponse est conservée : renvoyez-la.',
  'reply.failedAlready':
    'Nous avions déjà reçu cette réponse, telle que vous l’aviez d’abord écrite. Ce que vous avez modifié depuis est toujours ici.',
  'reply.failedGone':
    'Ce cas est introuvable pour votre compte. Votre réponse est conservée ici : copiez-la et ouvrez un autre cas.',
  'reply.failedContact':
    'Vous n’êtes plus correspondant technique de ce compte. Demandez au titulaire principal de vous désigner ; votre réponse est conservée.',
  'reply.failedFiles':
    'Les fichiers joints ont attendu trop longtemps. Retirez-les, joignez-les à nouveau et renvoyez.',
  'reply.failed':
    'La réponse n’a pas été acceptée. Raccourcissez-la ou retirez-en ce qui est inhabituel, puis renvoyez-la.',

  'close.ask': 'Résolu ? Clore le cas',
  'close.title': 'Clore le cas ?',
  'close.hint': 'Vous pourrez le rouvrir quand vous voudrez.',
  'close.which': 'L’une de ces pages a-t-elle résolu le problème ?',
  'close.noPage': 'Aucune',
  'close.confirm': 'Clore le cas',
  'close.cancel': 'Le laisser ouvert',
  'close.reopen': 'Rouvrir le cas',
  'close.already': 'Le cas a été clos entre-temps. Voici où il en est.',
  'close.notClosed': 'Le cas est déjà ouvert. Voici où il en est.',

  'call.title': 'Rappel planifié',
  'call.ask': 'Demander un rappel',
  'call.askAgain': 'Demander un autre rappel',
  'call.change': 'Changer les horaires',
  'call.withdraw': 'Renoncer au rappel',
  'call.send': 'Demander le rappel',
  'call.sendChange': 'Demander ces horaires',
  'call.keep': 'Ne rien changer',
  'call.zone': 'Fuseau horaire : {zone}.',
  'call.changeZone': 'Changer',
  'call.zoneLabel': 'Fuseau horaire',
  'call.days': 'Jours',
  'call.staffed': 'le support est présent',
  'call.picked': 'choisi',
  'call.staffedHint': 'Les heures où le support est présent. Choisissez toutes celles qui vous conviennent.',
  'call.unstaffedHint':
    'Le support n’est habituellement pas présent ce jour-là. Demandez tout de même si rien d’autre ne vous convient.',
  'call.otherHours': 'Afficher les autres heures',
  'call.pickedTimes': 'Vos horaires : {count} sur {most}',
  'call.remove': 'Retirer {time}',
  'call.tooMany': 'Cela ferait plus de {count} horaires. Retirez-en d’abord un.',
  'call.none': 'Choisissez au moins un horaire.',
  'call.medium': 'Comment souhaitez-vous échanger ?',
  'call.voice': 'Voix',
  'call.video': 'Vidéo',
  'call.screen_sharing': 'Partage d’écran',
  'call.is.requested':
    'Vous avez demandé un rappel. Le support confirme l’un de ces horaires et vous envoie une invitation par e-mail.',
  'call.is.confirmed': 'Le rappel est confirmé',
  'call.is.moved': 'Le rappel a été déplacé',
  'call.is.cancelled': 'Le rappel est annulé.',
  'call.is.withdrawn': 'Vous avez renoncé au rappel.',
  'call.invitation': 'l’invitation reçue par e-mail (.ics) tient votre agenda à jour',
  'call.join': 'Rejoindre l’appel',
  'call.hoursFailed':
    'Les horaires du support n’ont pas pu être chargés. Vous pouvez tout de même choisir des horaires.',
  'call.failedPast': 'Ces horaires sont passés. Choisissez-en d’autres.',
  'call.failedFar': 'Un horaire est trop lointain. Choisissez-en un plus proche.',
  'call.failedPlan':
    'Le rappel planifié est réservé à l’abonnement Premium, que ce compte n’a pas. Écrivez plutôt dans le cas.',
  'call.failedGone': 'Il n’y a plus de rappel auquel renoncer. Voici où en est le cas.',
  'call.failedClosed': 'Le cas est clos. Rouvrez-le pour demander un rappel.',
}
