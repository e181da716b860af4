import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Queste pagine possono esserle utili',
  'attach.results': {
    one: 'Una pagina può esserle utile. È sopra il pulsante.',
    other: '{count} pagine possono esserle utili. Sono sopra il pulsante.',
  },
  'attach.newTab': 'si apre in un’altra scheda',
  'attach.community': 'Community',
  'attach.answered': 'Risolto',
  'attach.pinned': 'Consigliato qui',
  'attach.solvedQuestion': 'Il problema è risolto?',
  'attach.solved': 'Sì, è risolto',
  'attach.notSolved': 'No, mi serve ancora aiuto',
  'attach.search': 'Cerca nella documentazione',
  'attach.thanks': 'Siamo lieti di averla aiutata!',
  'attach.nothingSent': 'Non è stato inviato nulla. Il suo testo è ancora nel modulo.',
  'attach.undo': 'In realtà non è risolto',
}
