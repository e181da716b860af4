import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Hilfe',
  'panel.close': 'Hilfe schließen',
  'panel.back': 'Zurück',
  'panel.myCases': 'Meine Fälle',
  'panel.openCase': 'Fall eröffnen',
  'panel.inDoubt': 'Nicht sicher? Ein Fall ist immer willkommen.',
  'panel.retry': 'Erneut versuchen',
  'panel.loading': 'Wird geladen …',
  'panel.newTab': 'öffnet in einem neuen Tab',

  'ask.title': 'Wie können wir helfen?',
  'ask.label': 'Ihre Frage',
  'ask.placeholder': 'Was möchten Sie tun?',
  'ask.hint': 'Vorschläge erscheinen beim Tippen.',
  'ask.clear': 'Frage löschen',
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
  'ask.noneTitle': 'Dazu haben wir noch nichts gefunden',
  'ask.noneHint':
    'Versuchen Sie es mit anderen Worten, etwa dem Text der Fehlermeldung, fragen Sie die Community oder eröffnen Sie einen Fall.',
  'ask.noneHintPrivate':
    'Versuchen Sie es mit anderen Worten, etwa dem Text der Fehlermeldung, oder eröffnen Sie einen Fall.',
  'ask.degraded': 'Vorschläge sind im Moment nicht verfügbar. Sie können einen Fall eröffnen.',
  'ask.degradedPartly': 'Im Moment fehlen vielleicht einige Vorschläge.',

  'sensitive.title': 'Dringend oder vertraulich?',
  'sensitive.hint': 'Direkt zum Formular, ohne Links aus den Foren.',
  'sensitive.urgent': 'Es ist dringend',
  'sensitive.confidential': 'Es ist vertraulich',
  'sensitive.marked': 'Dringend oder vertraulich: Aus der Community wird nichts angezeigt.',

  'places.title': 'Weitere Wege zur Hilfe',
  'places.emailHint': 'Von einer Adresse Ihres Kontos',
  'places.portal': 'Supportportal',
  'places.portalLogin': 'Die Zugangsdaten sind nicht die der Konsole',
  'places.community': 'Die Community fragen',
  'places.communityHint': 'Foren und Ressourcen',

  'failure.load': 'Das konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  'failure.reference': 'Referenz: {id}',
}
