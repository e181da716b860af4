import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Deze pagina’s kunnen u helpen',
  'attach.results': {
    one: 'Eén pagina kan u helpen. Die staat boven de knop.',
    other: '{count} pagina’s kunnen u helpen. Ze staan boven de knop.',
  },
  'attach.newTab': 'opent in een nieuw tabblad',
  'attach.community': 'Community',
  'attach.answered': 'Opgelost',
  'attach.pinned': 'Hier aanbevolen',
  'attach.solvedQuestion': 'Is uw vraag hiermee opgelost?',
  'attach.solved': 'Ja, opgelost',
  'attach.notSolved': 'Nee, ik heb nog hulp nodig',
  'attach.search': 'Zoeken in de documentatie',
  'attach.thanks': 'Fijn dat dit heeft geholpen!',
  'attach.nothingSent': 'Er is niets verzonden. Uw tekst staat nog in het formulier.',
  'attach.undo': 'Toch niet opgelost',
}
