import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': 'Connecté avec {email}',
  'session.signOut': 'Se déconnecter',

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
  'case.sessionData': 'Indiqué par la page (non vérifié)',
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
}
