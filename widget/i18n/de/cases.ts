import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': 'Angemeldet als {email}',
  'session.signOut': 'Abmelden',

  'cases.title': 'Meine Fälle',
  'cases.accountTitle': 'Fälle des Kontos',
  'cases.whose': 'Wessen Fälle',
  'cases.ofMe': 'Meine',
  'cases.ofAccount': 'Alle des Kontos',
  'cases.none': 'Sie haben noch keinen Fall.',
  'cases.noneOfAccount': 'Das Konto hat noch keinen Fall.',
  'cases.noneHint': 'Fälle, die Sie eröffnen, erscheinen hier.',
  'cases.notContact':
    'Fälle werden den technischen Kontaktpersonen eines Kontos angezeigt. Sie sind nicht mehr als solche benannt. Bitten Sie den Kontoinhaber, Sie zu benennen.',
  'cases.waitForYou': 'Wartet auf Sie',
  'cases.waitForSupport': 'Beim Support',
  'cases.closed': 'Geschlossen',
  'cases.by': 'Eröffnet von {name}',
  'cases.lastActivity': 'Letzte Aktivität: {moment}',
  'cases.respondBy': 'Antwort bis {instant}',
  'cases.manageContacts': 'Technische Kontaktpersonen',

  'case.title': 'Fall {number}',
  'case.notFound':
    'Dieser Fall ist unter Ihrem Konto nicht zu finden. Vielleicht gehört er jemandem aus Ihrem Team oder ist vertraulich: Fragen Sie dort nach oder schreiben Sie dem Support eine E-Mail.',
  'case.details': 'Details',
  'case.severity': 'Schweregrad',
  'case.nature': 'Thema',
  'case.engine': 'Engine',
  'case.openedBy': 'Eröffnet von',
  'case.primaryEmail': 'Haupt-E-Mail-Adresse',
  'case.page': 'Seite',
  'case.browser': 'Browser',
  'case.sessionData': 'Von der Seite angegeben (nicht geprüft)',
  'case.consoleErrors': 'Fehler der Seite',
  'case.confidential': 'Vertraulich',
  'case.conversation': 'Verlauf',
  'case.you': 'Sie',
  'case.support': 'Support',
  'case.colleague': 'Jemand aus Ihrem Team',
  'case.promise': 'Der Support antwortet bis {instant}.',
  'case.promiseLate':
    'Die Antwort war bis {instant} zugesagt und ist überfällig. Der Support wurde benachrichtigt.',
  'case.answeredAt': 'Der Support hat geantwortet ({moment}). Jetzt sind Sie dran.',
  'case.answeredBefore': 'Ihre Nachricht liegt dem Support vor. Erste Antwort: {moment}.',
  'case.closedNote': 'Dieser Fall ist geschlossen. Schreiben Sie, und er ist wieder offen.',
  'case.writeReply': 'Antwort schreiben',
  'case.save': '{name} speichern, {size}',
  'case.saveFailed':
    'Die Datei konnte nicht abgerufen werden. Versuchen Sie es erneut; klappt es wieder nicht, bitten Sie den Support in einer Antwort darum.',
  'case.failedContact':
    'Das kann nur eine technische Kontaktperson des Kontos, und das sind Sie zurzeit nicht. Bitten Sie den Kontoinhaber, Sie zu benennen.',
  'case.failedConnection':
    'Der Server war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut: Nichts geschieht doppelt.',
  'case.failed':
    'Das wurde nicht angenommen, und es hat sich nichts geändert. Sehen Sie sich den Fall noch einmal an oder schreiben Sie dem Support eine E-Mail.',

  'status.open': 'Offen',
  'status.answered': 'Beantwortet',
  'status.closed': 'Geschlossen',

  'channel.widget': 'in der Hilfe',
  'channel.email': 'per E-Mail',
  'channel.desk': 'aus dem Supportsystem',
  'channel.support_page': 'von der Supportseite',
  'channel.system': 'automatisch',

  'timeline.opened': 'Der Fall wurde eröffnet',
  'timeline.confirmation_sent': 'Eine Bestätigung wurde per E-Mail gesendet',
  'timeline.engine_analysis': 'Analyse des Zustands der Engine',
  'timeline.recommended_action': 'Was Sie tun können',
  'timeline.follow_up': 'Was unsere Technik getan hat',
  'timeline.links': 'Zum Weiterlesen',
  'timeline.details_given': 'Die fehlenden Angaben wurden ergänzt',
  'timeline.closed': 'Der Fall wurde geschlossen',
  'timeline.reopened': 'Der Fall wurde wieder geöffnet',
  'timeline.call_back_requested': 'Ein Rückruf wurde angefragt',
  'timeline.call_back_confirmed': 'Der Rückruf wurde bestätigt',
  'timeline.call_back_moved': 'Der Rückruf wurde verschoben',
  'timeline.call_back_cancelled': 'Der Rückruf wurde abgesagt',
  'timeline.target_near': 'Der Support wurde an die zugesagte Antwort erinnert',
  'timeline.target_missed': 'Die zugesagte Antwort ist überfällig; der Support wurde benachrichtigt',

  'reply.title': 'Ihre Antwort',
  'reply.reopens': 'Mit dem Senden wird der Fall wieder geöffnet.',
  'reply.send': 'Antwort senden',
  'reply.sending': 'Wird gesendet …',
  'reply.sendAgain': 'Noch einmal senden',
  'reply.waitForFiles': 'Einen Moment: Die Dateien werden gesendet.',
  'reply.removeFiles':
    'Eine Datei konnte nicht gesendet werden: Senden Sie sie noch einmal oder entfernen Sie sie.',
  'reply.failedConnection':
    'Die Verbindung ist fehlgeschlagen. Ihre Antwort bleibt erhalten: Senden Sie sie noch einmal, sie wird nicht doppelt hinzugefügt.',
  'reply.failedIdentity':
    'Ihre Sitzung war abgelaufen. Ihre Antwort bleibt erhalten: Senden Sie sie noch einmal.',
  'reply.failedAlready':
    'Diese Antwort hatten wir schon erhalten, so wie Sie sie zuerst geschrieben haben. Was Sie seither geändert haben, steht noch hier.',
  'reply.failedGone':
    'Dieser Fall ist unter Ihrem Konto nicht mehr zu finden. Ihre Antwort bleibt hier erhalten: Kopieren Sie sie und eröffnen Sie einen neuen Fall.',
  'reply.failedContact':
    'Sie sind keine technische Kontaktperson dieses Kontos mehr. Bitten Sie den Kontoinhaber, Sie zu benennen; Ihre Antwort bleibt erhalten.',
  'reply.failedFiles':
    'Die angehängten Dateien haben zu lange gewartet. Entfernen Sie sie, hängen Sie sie noch einmal an und senden Sie dann.',
  'reply.failed':
    'Die Antwort wurde nicht angenommen. Kürzen Sie sie oder lassen Sie Ungewöhnliches weg, und senden Sie sie noch einmal.',

  'close.ask': 'Gelöst? Fall schließen',
  'close.title': 'Fall schließen?',
  'close.hint': 'Sie können ihn jederzeit wieder öffnen.',
  'close.which': 'Hat eine dieser Seiten geholfen?',
  'close.noPage': 'Keine davon',
  'close.confirm': 'Fall schließen',
  'close.cancel': 'Offen lassen',
  'close.reopen': 'Wieder öffnen',
  'close.already': 'Der Fall wurde inzwischen geschlossen. Das ist der jetzige Stand.',
  'close.notClosed': 'Der Fall ist bereits offen. Das ist der jetzige Stand.',
}
