import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'Abrir un caso',
  'notContact.text':
    'Los casos los abren los contactos técnicos de una cuenta, y usted aún no figura entre ellos.',
  'notContact.ask': 'Pida al titular principal de su cuenta que le designe. Le basta un solo paso.',
  'notContact.message': 'Un mensaje listo para enviar',
  'notContact.mailSubject': '¿Puede designarme como contacto técnico?',
  'notContact.mailBody':
    'Hola:\n\nMe gustaría abrir un caso en el soporte de {site}, para lo que hay que ser contacto técnico de nuestra cuenta. ¿Podría designarme? En el panel de ayuda, elija «Mis casos», después «Contactos técnicos», e introduzca mi dirección.\n\n{name}{email}\n\n¡Gracias!',
  'notContact.copy': 'Copiar el mensaje',
  'notContact.copied': 'Copiado',
  'notContact.mail': 'Enviar por correo',
  'notContact.meanwhile': 'La documentación y la comunidad siguen a su disposición.',
  'notContact.search': 'Buscar una respuesta',
  'notContact.ownerText':
    'Los casos los abren los contactos técnicos de una cuenta. Como titular principal, puede designarse en un solo paso.',
  'notContact.ownerTextElsewhere':
    'Los casos los abren los contactos técnicos de una cuenta. Usted es su titular principal, pero aún no es uno de ellos.',
  'notContact.nameSelf': 'Designarme como contacto técnico',
  'notContact.nameSelfHint': 'Un correo se lo confirmará.',

  'contacts.title': 'Contactos técnicos',
  'contacts.text': 'Pueden abrir casos para {account}.',
  'contacts.since': 'Designación: {day}',
  'contacts.you': 'usted',
  'contacts.none': 'Aún no se ha designado a nadie.',
  'contacts.name': 'Designar un contacto técnico',
  'contacts.told': 'Podrá abrir casos de inmediato. Tanto esa persona como usted recibirán un correo.',
  'contacts.email': 'Dirección de correo',
  'contacts.personName': 'Nombre (opcional)',
  'contacts.add': 'Designar',
  'contacts.adding': 'Designando…',
  'contacts.remove': 'Quitar a {who}',
  'contacts.removeTitle': '¿Quitar a {who}?',
  'contacts.removeText':
    'Ya no podrá abrir casos para esta cuenta ni responder en ellos. Tanto esa persona como usted recibirán un correo.',
  'contacts.removeMeTitle': '¿Quitarse de la lista?',
  'contacts.removeMeText':
    'Ya no podrá abrir casos para esta cuenta ni responder en ellos hasta que vuelva a designarse. Un correo se lo confirmará.',
  'contacts.removeConfirm': 'Quitar',
  'contacts.removing': 'Quitando…',
  'contacts.keep': 'Conservar',
  'contacts.named': '{who} ya puede abrir casos. El correo está en camino.',
  'contacts.namedBefore': '{who} ya era contacto técnico. No ha cambiado nada y no se avisa a nadie.',
  'contacts.removed': '{who} ya no es contacto técnico. El correo está en camino.',
  'contacts.elsewhereTitle': 'Se gestionan en otro lugar',
  'contacts.elsewhere':
    'Estos contactos proceden de los datos de su cuenta y no se pueden cambiar aquí. Cámbielos donde se gestiona su cuenta, o pídaselo a soporte.',
  'contacts.invalid': 'Introduzca una dirección de correo completa, como nombre@example.com.',
  'contacts.nameInvalid': 'Este nombre no se ha aceptado. Acórtelo o déjelo vacío.',
  'contacts.notOwner':
    'Solo el titular principal de la cuenta designa y quita contactos técnicos, y usted ya no lo es. Pídaselo al titular.',
  'contacts.tooMany':
    'Ya se ha designado a tantas personas como una cuenta puede designar en una hora. Inténtelo dentro de una hora. Quitar a alguien sigue siendo posible.',
  'contacts.failedElsewhere':
    'No ha cambiado nada: los contactos de esta cuenta se gestionan ahora en otro lugar. Cámbielos allí o pídaselo a soporte.',
  'contacts.failedGone': 'Esa persona ya no era contacto técnico. Así está la lista ahora.',
  'contacts.failedConnection':
    'No se pudo contactar con el servidor, así que no sabemos si se hizo. Inténtelo de nuevo: nada se hace dos veces.',
  'contacts.failed':
    'No se ha aceptado y no ha cambiado nada. Revise la dirección o escriba a soporte por correo.',
}
