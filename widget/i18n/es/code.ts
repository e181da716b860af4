import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'Su dirección de correo',
  'code.addressHint': 'La que identifica al contacto técnico de su cuenta.',
  'code.addressInvalid': 'Introduzca una dirección de correo completa, como nombre@example.com.',
  'code.send': 'Enviarme un código',
  'code.sending': 'Solicitando…',
  'code.sent':
    'Si {email} pertenece a una cuenta, recibirá allí un código en breve. Es válido durante 10 minutos.',
  'code.anotherSent':
    'Si {email} pertenece a una cuenta, recibirá allí otro código en breve. Los anteriores ya no son válidos.',
  'code.code': 'Los seis dígitos del correo',
  'code.short': 'El código tiene seis dígitos.',
  'code.enter': 'Continuar',
  'code.checking': 'Comprobando…',
  'code.another': 'Enviarme otro código',
  'code.anotherAddress': 'Usar otra dirección',
  'code.wrong':
    'Este código no es correcto o ya no es válido: dura 10 minutos y admite 5 intentos. Revíselo o pida otro.',
  'code.tooMany':
    'Se han pedido demasiados códigos. Espere un rato e inténtelo de nuevo, o escriba a soporte por correo.',
  'code.off': 'Este sitio ya no acepta códigos. Inicie sesión en el sitio o escriba a soporte por correo.',
  'code.failed': 'No ha funcionado: no se puede contactar con el servidor. Inténtelo de nuevo.',
  'code.refused': 'No se ha aceptado. Inicie sesión en el sitio o escriba a soporte por correo.',
  'code.whichAccount': '¿De qué cuenta se trata?',
}
