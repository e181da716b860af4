import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Ayuda',
  'panel.close': 'Cerrar la ayuda',
  'panel.back': 'Atrás',
  'panel.myCases': 'Mis casos',
  'panel.openCase': 'Abrir un caso',
  'panel.inDoubt': '¿Tiene dudas? Un caso siempre es bienvenido.',
  'panel.retry': 'Reintentar',
  'panel.loading': 'Cargando…',
  'panel.newTab': 'se abre en otra pestaña',

  'ask.title': '¿En qué podemos ayudarle?',
  'ask.label': 'Su pregunta',
  'ask.placeholder': '¿Qué intenta hacer?',
  'ask.hint': 'Las sugerencias aparecen mientras escribe.',
  'ask.clear': 'Borrar la pregunta',

  'sensitive.title': '¿Urgente o confidencial?',
  'sensitive.hint': 'Directo al formulario, sin nada de los foros.',
  'sensitive.urgent': 'Es urgente',
  'sensitive.confidential': 'Es confidencial',

  'places.title': 'Otras formas de obtener ayuda',
  'places.emailHint': 'Desde una dirección de su cuenta',
  'places.portal': 'Portal de soporte',
  'places.portalLogin': 'Su acceso no es el mismo que el de la consola',
  'places.communityHint': 'Foros y recursos',

  'failure.load': 'No se pudo cargar. Compruebe la conexión e inténtelo de nuevo.',
}
