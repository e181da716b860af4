import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Dokumentation',
  'ask.community': 'Community',
  'ask.answered': 'Gelöst',
  'ask.pinned': 'Hier empfohlen',
  'ask.openInTab': '„{title}“ in neuem Tab öffnen',
  'ask.updated': 'Aktualisiert am {day}',
  'ask.results': { one: '{count} Vorschlag', other: '{count} Vorschläge' },
  'ask.forPage': 'Zu dieser Seite',
  'ask.more': { one: '{count} weiteren anzeigen', other: '{count} weitere anzeigen' },
  'ask.resultsHint': 'Mit der Pfeiltaste nach unten gehen Sie die Vorschläge durch.',
  'ask.search': 'In der Dokumentation suchen',
  'ask.noneTitle': 'Dazu haben wir noch nichts gefunden',
  'ask.noneHint':
    'Versuchen Sie es mit anderen Worten, etwa dem Text der Fehlermeldung, fragen Sie die Community oder eröffnen Sie einen Fall.',
  'ask.noneHintPrivate':
    'Versuchen Sie es mit anderen Worten, etwa dem Text der Fehlermeldung, oder eröffnen Sie einen Fall.',
  'ask.degraded': 'Vorschläge sind im Moment nicht verfügbar. Sie können einen Fall eröffnen.',
  'ask.degradedPartly': 'Im Moment fehlen vielleicht einige Vorschläge.',
  'places.community': 'Die Community fragen',
  'offline.text':
    'Sie sind offline. Lesen und schreiben Sie ruhig weiter: Ihr Text bleibt hier, und was fehlt, kommt von selbst, sobald die Verbindung wieder da ist.',

  'sensitive.marked': 'Aus der Community wird nichts angezeigt.',
  'failure.reference': 'Referenz: {id}',

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
