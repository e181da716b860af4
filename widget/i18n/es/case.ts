import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Abrir un caso',
  'identify.text': 'Para abrir un caso necesitamos saber quién lo pide.',
  'identify.casesTitle': 'Mis casos',
  'identify.casesText': 'Para mostrarle sus casos necesitamos saber quién los pide.',
  'identify.expired': 'Su sesión ha terminado. Inicie sesión de nuevo para continuar.',
  'identify.kept': 'Lo que ha escrito se conserva.',
  'identify.signIn': 'Inicie sesión en este sitio',
  'identify.signInHint':
    'Inicie sesión como de costumbre y vuelva aquí: la ayuda le reconocerá automáticamente.',
  'identify.signedIn': 'Ya he iniciado sesión',
  'identify.code': 'Identifíquese con un código por correo',
  'identify.email': 'Escriba a {email}',
  'identify.emailHint':
    'Desde una dirección de su cuenta. Un correo le confirmará que el caso está abierto; respóndalo para continuar.',
  'identify.portal': 'Use el portal de soporte',
  'identify.portalHint': 'Allí puede abrir casos y seguirlos.',

  'person.unreachable': 'No pudimos comprobar quién hace la solicitud. Lo que ha escrito se conserva.',

  'form.title': 'Abrir un caso',
  'form.account': 'Para {account}',
  'form.accountHint': 'El caso lleva el correo principal de la cuenta, {email}.',
  'form.subject': 'Asunto',
  'form.description': '¿Qué ha ocurrido?',
  'form.descriptionHint':
    'Con todo el detalle posible: la dirección de la página, su navegador, el texto del error.',
  'form.readOnly': 'Este sitio lo ha rellenado. Aquí no se puede cambiar.',
  'form.nature': '¿De qué se trata?',
  'form.engine': 'Motor',
  'form.engineChoose': 'Elija un motor',
  'form.severity': '¿Qué gravedad tiene?',
  'form.severityPremium': 'Urgente y Alta son gravedades del plan Premium.',
  'form.respondBy': 'Respuesta antes del {instant}',
  'form.notInPlan': 'Plan Premium',
  'form.confidential': 'Es confidencial',
  'form.confidentialHint':
    'No se sugiere nada de los foros, y el borrador se borra de este navegador al cerrar la pestaña.',
  'form.callBack': 'Quisiera una llamada',
  'form.callBackHint':
    'Elija los horarios que le convengan: soporte confirmará uno. No hay que marcar ningún número.',
  'form.urgentTitle': '¿Es urgente? Está en el lugar correcto.',
  'form.urgentText':
    'La gravedad Urgente corresponde al plan Premium. Aun así, su caso es bienvenido: indique en la descripción qué está en juego y para cuándo, y márquelo como confidencial si no debe compartirse.',
  'form.notUrgent': 'Al final no es urgente',
  'form.sensitiveNote': 'Para este caso no se sugiere nada de la comunidad.',
  'form.scopeTitle': 'Tal vez sea una pregunta para la comunidad',
  'form.scopeText':
    'Su plan cubre la plataforma en producción. La documentación y la comunidad suelen saber más sobre una implementación. De todos modos, puede enviar el caso.',
  'form.suggestions': 'Mientras escribe',
  'form.charactersLeft': { one: 'Queda {count} carácter', other: 'Quedan {count} caracteres' },
  'form.charactersOver': { one: 'Sobra {count} carácter', other: 'Sobran {count} caracteres' },
  'form.send': 'Enviar el caso',
  'form.sending': 'Enviando…',
  'form.sendAgain': 'Enviar de nuevo',
  'form.sendAnother': 'Enviar como otro caso',
  'form.draftKept': 'Su borrador se guarda en este navegador.',
  'form.draftNotKept': 'Este navegador no guarda borradores: el suyo se perderá al salir de esta página.',

  'secrets.title': 'Esto parece un secreto',
  'secrets.text': 'Soporte nunca lo necesita, y un caso circula por correo.',
  'secrets.private-key': 'Clave privada',
  'secrets.key': 'Clave de acceso',
  'secrets.token': 'Token de acceso',
  'secrets.password': 'Contraseña',
  'secrets.card': 'Número de tarjeta',
  'secrets.hide': 'Ocultar',
  'secrets.keep': 'Enviar de todos modos',
  'secrets.console': 'Se ha quitado lo que parece un secreto.',

  'drafts.title': 'Tiene otro borrador sin enviar',
  'drafts.switch': 'Continuar con él',

  'diagnostics.title': 'Detalles técnicos',
  'diagnostics.hint': 'Ayudan a soporte a ver lo que usted vio. Solo se envía lo que marque.',
  'diagnostics.page': 'La dirección de esta página',
  'diagnostics.browser': 'Mi navegador',
  'diagnostics.sessionData': 'Lo que este sitio indica sobre su visita',
  'diagnostics.console': 'Los errores que ha notificado esta página',
  'diagnostics.consoleNone': 'Ninguno desde que empezó a escribir. Los anteriores no se conocen aquí.',
  'diagnostics.consoleSince': 'Desde que empezó a escribir; los anteriores no se conocen aquí.',
  'diagnostics.consoleShow': {
    one: 'Ver el error que se enviaría',
    other: 'Ver los {count} errores que se enviarían',
  },

  'nature.configuration': 'Configuración',
  'nature.configurationHint': 'Configurar su cuenta o un motor',
  'nature.integration': 'Integración',
  'nature.integrationHint': 'Incorporar una función nueva',
  'nature.question': 'Pregunta práctica',
  'nature.questionHint': 'Cómo se hace algo',
  'nature.problem': 'Problema',
  'nature.problemHint': 'Algo no funciona',

  'severity.1': 'Urgente',
  'severity.1Hint':
    'La producción está caída o muy degradada y no hay solución alternativa. Los ingresos, la seguridad o la marca están en riesgo.',
  'severity.2': 'Alta',
  'severity.2Hint':
    'Funciona, pero con capacidad reducida, o podría incumplirse un plazo cercano. Los ingresos, la seguridad o la marca podrían estar en riesgo.',
  'severity.3': 'Normal',
  'severity.3Hint': 'Algo no es como se esperaba, o tiene una pregunta general.',

  'invalid.title': { one: 'Hay algo que corregir', other: 'Hay {count} cosas que corregir' },
  'invalid.subjectRequired': 'Escriba un asunto para el caso.',
  'invalid.descriptionRequired': 'Describa qué ha ocurrido.',
  'invalid.natureRequired': 'Elija de qué se trata.',
  'invalid.engineRequired': 'Elija el motor.',
  'invalid.engineUnknown': 'Este motor ya no está en su cuenta. Elija otro.',
  'invalid.severityNotInPlan': 'Su plan no incluye esta gravedad. Elija Normal.',
  'invalid.subjectTooLong': 'Acorte el asunto a {count} caracteres.',
  'invalid.descriptionTooLong': 'Acorte la descripción a {count} caracteres.',
  'invalid.callBackRequired': 'Elija al menos un horario para la llamada, o prescinda de ella.',
  'invalid.callBackNotInPlan': 'Las llamadas forman parte del plan Premium. Envíe el caso sin llamada.',
  'invalid.callBackPast': 'Los horarios de la llamada ya han pasado. Elija otros.',
  'invalid.callBackFar': 'Un horario de la llamada es demasiado lejano o demasiado corto. Elija otro.',
  'invalid.other': 'Este dato no se ha aceptado. Revíselo.',

  'failure.network': 'Ha fallado la conexión. No se ha perdido nada: envíelo de nuevo.',
  'failure.timeout':
    'La respuesta está tardando demasiado. No se ha perdido nada: envíelo de nuevo, no se abrirá dos veces.',
  'failure.unavailable':
    'No se puede contactar con soporte en este momento. No se ha perdido nada: envíelo de nuevo en un momento.',
  'failure.identity':
    'Su sesión terminó antes de que se pudiera enviar el caso. No se ha perdido nada: envíelo de nuevo.',
  'failure.keyReused':
    'Ya habíamos recibido este caso tal como lo escribió al principio. Lo encontrará en «Mis casos». Lo que ha cambiado después sigue aquí.',
  'failure.notContact':
    'Usted ya no es contacto técnico de esta cuenta. Pida a su titular principal que le designe; lo que ha escrito se conserva.',
  'failure.refused': 'El caso no se ha aceptado. Revise lo que ha escrito y envíelo de nuevo.',
  'failure.misconfigured':
    'La ayuda no está bien configurada en esta página. Escriba a soporte por correo; su texto se conserva aquí.',

  'files.add': 'Adjuntar archivos',
  'files.hint': 'Hasta {count} archivos de {size} cada uno. Elíjalos, péguelos o arrástrelos.',
  'files.drop': 'Suelte los archivos aquí',
  'files.list': 'Archivos',
  'files.remove': 'Quitar {name}',
  'files.waiting': 'Irá con el caso',
  'files.sending': '{percent} enviado',
  'files.sent': 'Adjuntado',
  'files.tooLarge': 'Supera {size}: no se adjunta. Comprímalo o envíe un enlace.',
  'files.empty': 'Este archivo está vacío: no se adjunta.',
  'files.tooMany': 'Más de {count} archivos: no se adjunta. Envíelo con otro mensaje.',
  'files.refusedType':
    'No se aceptan programas. Incluya este archivo en un archivo comprimido, o envíe un texto o una imagen de lo que muestra.',
  'files.caseFull': 'En el caso ya no caben más archivos. Envíe un enlace a este.',
  'files.noRoom': 'El servidor no tiene espacio en este momento. Inténtelo más tarde o envíelo por correo.',
  'files.failed': 'No se pudo enviar. El mensaje está a salvo: envíe el archivo de nuevo.',
  'files.refused':
    'Este archivo no se ha aceptado. Compruebe si todavía puede escribir en el caso; después, elija el archivo de nuevo o envíelo por correo.',
  'files.notKept': 'Los archivos no se guardan con el borrador cuando sale de esta página.',
  'files.lost': 'No se conservaron al salir de la página: {names}. Adjúntelos de nuevo.',
  'files.stop': 'Detener el envío de {name}',

  'sent.title': 'Su caso está abierto',
  'sent.number': 'Número del caso',
  'sent.copy': 'Copiar el número',
  'sent.copied': 'Copiado',
  'sent.respondBy': 'Recibirá una respuesta antes del',
  'sent.mail': 'Le hemos enviado una confirmación por correo. Respóndala para añadir lo que quiera.',
  'sent.primaryEmail': 'El caso lleva el correo principal de la cuenta, {email}.',
  'sent.filesUnderWay': 'Los archivos se están enviando. Mantenga esta página abierta hasta que lleguen.',
  'sent.filesArrived': 'Han llegado todos los archivos.',
  'sent.filesFailed': {
    one: 'Un archivo no ha llegado. El caso está abierto de todos modos: envíe el archivo de nuevo o responda al correo con él.',
    other:
      '{count} archivos no han llegado. El caso está abierto de todos modos: envíelos de nuevo o responda al correo con ellos.',
  },
  'sent.meanwhile': 'Mientras tanto',
  'sent.cases': 'Ver mis casos',
  'sent.again': 'Hacer otra pregunta',

  'session.ended': 'Su sesión había terminado. Inicie sesión de nuevo e inténtelo otra vez.',
}
