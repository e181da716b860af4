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

  'sensitive.title': 'Dringend oder vertraulich?',
  'sensitive.hint': 'Direkt zum Formular, ohne Links aus den Foren.',
  'sensitive.urgent': 'Es ist dringend',
  'sensitive.confidential': 'Es ist vertraulich',

  'places.title': 'Weitere Wege zur Hilfe',
  'places.emailHint': 'Von einer Adresse Ihres Kontos',
  'places.portal': 'Supportportal',
  'places.portalLogin': 'Die Zugangsdaten sind nicht die der Konsole',
  'places.communityHint': 'Foren und Ressourcen',

  'failure.load': 'Das konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
}
