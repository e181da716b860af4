import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': 'Sesión iniciada como {email}',
  'session.signOut': 'Cerrar sesión',

  'cases.title': 'Mis casos',
  'cases.accountTitle': 'Casos de la cuenta',
  'cases.whose': 'De quién son los casos',
  'cases.ofMe': 'Míos',
  'cases.ofAccount': 'De la cuenta',
  'cases.none': 'Aún no tiene ningún caso.',
  'cases.noneOfAccount': 'La cuenta aún no tiene ningún caso.',
  'cases.noneHint': 'Los casos que abra aparecerán aquí.',
  'cases.notContact':
    'Los casos se muestran a los contactos técnicos de una cuenta, y usted ya no figura entre ellos. Pida a su titular principal que le designe.',
  'cases.waitForYou': 'Pendientes de usted',
  'cases.waitForSupport': 'En manos de soporte',
  'cases.closed': 'Cerrados',
  'cases.by': 'Abierto por {name}',
  'cases.lastActivity': 'Última actividad: {moment}',
  'cases.respondBy': 'Respuesta antes del {instant}',
  'cases.manageContacts': 'Contactos técnicos',

  'case.title': 'Caso {number}',
  'case.notFound':
    'Este caso no se encuentra en su cuenta. Puede ser de un compañero o confidencial: pregúntele, o escriba a soporte por correo.',
  'case.details': 'Detalles',
  'case.severity': 'Gravedad',
  'case.nature': 'Tema',
  'case.engine': 'Motor',
  'case.openedBy': 'Abierto por',
  'case.primaryEmail': 'Correo principal',
  'case.page': 'Página',
  'case.browser': 'Navegador',
  'case.sessionData': 'Indicado por la página (sin verificar)',
  'case.consoleErrors': 'Errores de la página',
  'case.confidential': 'Confidencial',
  'case.conversation': 'Conversación',
  'case.you': 'Usted',
  'case.support': 'Soporte',
  'case.colleague': 'Otra persona de su cuenta',
  'case.promise': 'Soporte responderá antes del {instant}.',
  'case.promiseLate':
    'La respuesta se prometió para antes del {instant} y lleva retraso. Se ha avisado a soporte.',
  'case.answeredAt': 'Soporte respondió: {moment}. Ahora le toca a usted.',
  'case.answeredBefore': 'Soporte tiene su mensaje. Primera respuesta: {moment}.',
  'case.closedNote': 'Este caso está cerrado. Si escribe, se abrirá de nuevo.',
  'case.writeReply': 'Escribir una respuesta',
  'case.save': 'Guardar {name}, {size}',
  'case.saveFailed':
    'No se pudo obtener el archivo. Inténtelo de nuevo; si vuelve a fallar, pídaselo a soporte en una respuesta.',
  'case.failedContact':
    'Solo un contacto técnico de la cuenta puede hacerlo, y usted no lo es ahora. Pida a su titular principal que le designe.',
  'case.failedConnection':
    'No se pudo contactar con el servidor. Compruebe la conexión e inténtelo de nuevo: nada se hace dos veces.',
  'case.failed':
    'No se ha aceptado y no ha cambiado nada. Vuelva a mirar el caso o escriba a soporte por correo.',

  'status.open': 'Abierto',
  'status.answered': 'Respondido',
  'status.closed': 'Cerrado',

  'channel.widget': 'en la ayuda',
  'channel.email': 'por correo',
  'channel.desk': 'desde la mesa de soporte',
  'channel.support_page': 'desde la página de soporte',
  'channel.system': 'automáticamente',

  'timeline.opened': 'Se abrió el caso',
  'timeline.confirmation_sent': 'Se envió una confirmación por correo',
  'timeline.engine_analysis': 'Análisis del estado del motor',
  'timeline.recommended_action': 'Qué puede hacer usted',
  'timeline.follow_up': 'Qué han hecho nuestros ingenieros',
  'timeline.links': 'Dónde leer más',
  'timeline.details_given': 'Se añadieron los datos que faltaban',
  'timeline.closed': 'Se cerró el caso',
  'timeline.reopened': 'Se volvió a abrir el caso',
  'timeline.call_back_requested': 'Se pidió una llamada',
  'timeline.call_back_confirmed': 'Se confirmó la llamada',
  'timeline.call_back_moved': 'Se cambió la hora de la llamada',
  'timeline.call_back_cancelled': 'Se canceló la llamada',
  'timeline.target_near': 'Se recordó a soporte la respuesta prometida',
  'timeline.target_missed': 'La respuesta prometida lleva retraso; se ha avisado a soporte',

  'reply.title': 'Su respuesta',
  'reply.reopens': 'Al enviarla, el caso se abre de nuevo.',
  'reply.send': 'Enviar la respuesta',
  'reply.sending': 'Enviando…',
  'reply.sendAgain': 'Enviar de nuevo',
  'reply.waitForFiles': 'Un momento: se están enviando los archivos.',
  'reply.removeFiles': 'Un archivo no se pudo enviar: envíelo de nuevo o quítelo.',
  'reply.failedConnection':
    'Ha fallado la conexión. Su respuesta se conserva: envíela de nuevo, no se añadirá dos veces.',
  'reply.failedIdentity': 'Su sesión había terminado. Su respuesta se conserva: envíela de nuevo.',
  'reply.failedAlready':
    'Ya habíamos recibido esta respuesta tal como la escribió al principio. Lo que ha cambiado después sigue aquí.',
  'reply.failedGone':
    'Este caso ya no se encuentra en su cuenta. Su respuesta se conserva aquí: cópiela y abra otro caso.',
  'reply.failedContact':
    'Usted ya no es contacto técnico de esta cuenta. Pida a su titular principal que le designe; su respuesta se conserva.',
  'reply.failedFiles': 'Los archivos adjuntos han esperado demasiado. Quítelos, adjúntelos de nuevo y envíe.',
  'reply.failed':
    'La respuesta no se ha aceptado. Acórtela o quite lo que tenga de inusual, y envíela de nuevo.',

  'close.ask': '¿Resuelto? Cerrar el caso',
  'close.title': '¿Cerrar el caso?',
  'close.hint': 'Puede volver a abrirlo cuando quiera.',
  'close.which': '¿Lo resolvió alguna de estas páginas?',
  'close.noPage': 'Ninguna',
  'close.confirm': 'Cerrar el caso',
  'close.cancel': 'Dejarlo abierto',
  'close.reopen': 'Volver a abrirlo',
  'close.already': 'Entretanto, el caso se ha cerrado. Así está ahora.',
  'close.notClosed': 'El caso ya está abierto. Así está ahora.',
}
