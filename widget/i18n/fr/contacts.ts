import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
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
  'contacts.invalid': 'Saisissez une adresse e-mail complète, comme nom@example.com.',
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
}
