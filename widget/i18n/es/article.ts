import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
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
