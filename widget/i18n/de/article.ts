import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'Seite öffnen',
  'article.solvedQuestion': 'Ist Ihre Frage damit gelöst?',
  'article.solved': 'Ja, gelöst',
  'article.notSolved': 'Nein, ich brauche noch Hilfe',
  'article.failed':
    'Diese Seite konnte hier nicht geladen werden. Öffnen Sie sie im Original oder versuchen Sie es erneut.',
  'article.replies': { one: '{count} Antwort', other: '{count} Antworten' },
  'article.table': 'Tabelle',

  'solved.title': 'Schön, dass das geholfen hat!',
  'solved.text': 'Danke für die Rückmeldung. So können wir diese Seite auch anderen vorschlagen.',
  'solved.again': 'Noch etwas fragen',
  'solved.undo': 'Doch nicht gelöst',
  'solved.close': 'Schließen',
}
