import type { Messages } from '../translate.ts'

export const messages: Messages<'calls'> = {
  'call.title': 'Rückruf',
  'call.ask': 'Rückruf anfragen',
  'call.askAgain': 'Weiteren Rückruf anfragen',
  'call.change': 'Zeiten ändern',
  'call.withdraw': 'Auf den Rückruf verzichten',
  'call.send': 'Rückruf anfragen',
  'call.sendChange': 'Diese Zeiten anfragen',
  'call.keep': 'Nichts ändern',
  'call.zone': 'Zeitzone: {zone}.',
  'call.changeZone': 'Ändern',
  'call.zoneLabel': 'Zeitzone',
  'call.days': 'Tage',
  'call.staffed': 'Support ist da',
  'call.picked': 'ausgewählt',
  'call.staffedHint': 'Zu diesen Stunden ist der Support da. Wählen Sie alle, die Ihnen passen.',
  'call.unstaffedHint':
    'An diesem Tag ist der Support normalerweise nicht da. Fragen Sie trotzdem an, wenn nichts anderes passt.',
  'call.otherHours': 'Weitere Stunden anzeigen',
  'call.pickedTimes': 'Ihre Zeiten: {count} von {most}',
  'call.remove': '{time} entfernen',
  'call.tooMany': 'Das wären mehr als {count} Zeiten. Entfernen Sie zuerst eine.',
  'call.none': 'Wählen Sie mindestens eine Zeit.',
  'call.medium': 'Wie möchten Sie sprechen?',
  'call.voice': 'Sprachanruf',
  'call.video': 'Video',
  'call.screen_sharing': 'Bildschirmfreigabe',
  'call.is.requested':
    'Sie haben um einen Rückruf gebeten. Der Support bestätigt eine dieser Zeiten und schickt Ihnen eine Einladung per E-Mail.',
  'call.is.confirmed': 'Der Rückruf ist bestätigt',
  'call.is.moved': 'Der Rückruf wurde verschoben',
  'call.is.cancelled': 'Der Rückruf ist abgesagt.',
  'call.is.withdrawn': 'Sie haben auf den Rückruf verzichtet.',
  'call.invitation': 'die Einladung in Ihrer E-Mail (.ics) hält Ihren Kalender aktuell',
  'call.join': 'Am Gespräch teilnehmen',
  'call.hoursFailed':
    'Die Zeiten des Supports konnten nicht geladen werden. Sie können trotzdem Zeiten wählen.',
  'call.failedPast': 'Diese Zeiten sind vorbei. Wählen Sie andere.',
  'call.failedFar': 'Eine Zeit liegt zu weit in der Zukunft. Wählen Sie eine frühere.',
  'call.failedPlan':
    'Rückrufe gehören zum Premium-Tarif, den dieses Konto nicht hat. Schreiben Sie stattdessen in den Fall.',
  'call.failedGone':
    'Es gibt keinen Rückruf mehr, auf den Sie verzichten könnten. Das ist der jetzige Stand des Falls.',
  'call.failedClosed': 'Der Fall ist geschlossen. Öffnen Sie ihn wieder, um einen Rückruf anzufragen.',
}
