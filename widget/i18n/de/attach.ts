import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Diese Seiten könnten helfen',
  'attach.results': {
    one: 'Eine Seite über der Schaltfläche könnte helfen.',
    other: '{count} Seiten über der Schaltfläche könnten helfen.',
  },
  'attach.newTab': 'öffnet in einem neuen Tab',
  'attach.community': 'Community',
  'attach.answered': 'Gelöst',
  'attach.pinned': 'Hier empfohlen',
  'attach.solvedQuestion': 'Ist Ihre Frage damit gelöst?',
  'attach.solved': 'Ja, gelöst',
  'attach.notSolved': 'Nein, ich brauche noch Hilfe',
  'attach.search': 'In der Dokumentation suchen',
  'attach.thanks': 'Schön, dass das geholfen hat!',
  'attach.nothingSent': 'Es wurde nichts gesendet. Ihr Text steht noch im Formular.',
  'attach.undo': 'Doch nicht gelöst',
}
