import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Documentación',
  'ask.community': 'Comunidad',
  'ask.answered': 'Resuelto',
  'ask.pinned': 'Recomendado aquí',
  'ask.openInTab': 'Abrir «{title}» en otra pestaña',
  'ask.updated': 'Actualizado: {day}',
  'ask.results': { one: '{count} sugerencia', other: '{count} sugerencias' },
  'ask.forPage': 'Para esta página',
  'ask.more': { one: 'Mostrar {count} más', other: 'Mostrar {count} más' },
  'ask.resultsHint': 'Recórralas con la flecha hacia abajo.',
  'ask.search': 'Buscar en la documentación',
  'ask.noneTitle': 'Aún no hay resultados',
  'ask.noneHint':
    'Pruebe con otras palabras, por ejemplo el texto del error, pregunte a la comunidad o abra un caso.',
  'ask.noneHintPrivate': 'Pruebe con otras palabras, por ejemplo el texto del error, o abra un caso.',
  'ask.degraded': 'Las sugerencias no están disponibles en este momento. Puede abrir un caso.',
  'ask.degradedPartly': 'Es posible que ahora falten algunas sugerencias.',
  'places.community': 'Preguntar a la comunidad',
  'offline.text':
    'No tiene conexión. Puede seguir leyendo y escribiendo: su texto se queda aquí, y lo que falta llegará por sí solo en cuanto vuelva la conexión.',

  'sensitive.marked': 'No se muestra nada de la comunidad.',
  'failure.reference': 'Referencia: {id}',

  'article.open': 'Abrir la página',
  'article.solvedQuestion': '¿Ha resuelto su duda?',
  'article.solved': 'Sí, está resuelto',
  'article.notSolved': 'No, sigo necesitando ayuda',
  'article.failed': 'No se pudo cargar la página aquí. Ábrala en su sitio o inténtelo de nuevo.',
  'article.replies': { one: '{count} respuesta', other: '{count} respuestas' },
  'article.table': 'Tabla',

  'solved.title': '¡Nos alegra haberle ayudado!',
  'solved.text': 'Gracias por decírnoslo: así podremos sugerir esta página a la próxima persona.',
  'solved.again': 'Hacer otra pregunta',
  'solved.undo': 'Al final no está resuelto',
  'solved.close': 'Cerrar',
}
