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
}
