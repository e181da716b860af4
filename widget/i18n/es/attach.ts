import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Estas páginas pueden ayudarle',
  'attach.results': {
    one: 'Una página puede ayudarle. Está encima del botón.',
    other: '{count} páginas pueden ayudarle. Están encima del botón.',
  },
  'attach.newTab': 'se abre en otra pestaña',
  'attach.community': 'Comunidad',
  'attach.answered': 'Resuelto',
  'attach.pinned': 'Recomendado aquí',
  'attach.solvedQuestion': '¿Ha resuelto su duda?',
  'attach.solved': 'Sí, está resuelto',
  'attach.notSolved': 'No, sigo necesitando ayuda',
  'attach.search': 'Buscar en la documentación',
  'attach.thanks': '¡Nos alegra haberle ayudado!',
  'attach.nothingSent': 'No se ha enviado nada. Su texto sigue en el formulario.',
  'attach.undo': 'Al final no está resuelto',
}
