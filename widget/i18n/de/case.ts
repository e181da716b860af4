import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Fall eröffnen',
  'identify.text': 'Um einen Fall zu eröffnen, müssen wir wissen, wer Sie sind.',
  'identify.casesTitle': 'Meine Fälle',
  'identify.casesText': 'Um Ihre Fälle anzuzeigen, müssen wir wissen, wer Sie sind.',
  'identify.expired': 'Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an, um fortzufahren.',
  'identify.kept': 'Was Sie geschrieben haben, bleibt erhalten.',
  'identify.signIn': 'Auf dieser Website anmelden',
  'identify.signInHint':
    'Melden Sie sich wie gewohnt an und kommen Sie hierher zurück: Die Hilfe erkennt Sie von selbst.',
  'identify.signedIn': 'Ich bin angemeldet',
  'identify.code': 'Mit einem Code per E-Mail anmelden',
  'identify.email': 'An {email} schreiben',
  'identify.emailHint':
    'Von einer Adresse Ihres Kontos. Sie erhalten eine E-Mail, sobald der Fall eröffnet ist; antworten Sie darauf, um fortzufahren.',
  'identify.portal': 'Zum Supportportal',
  'identify.portalHint': 'Dort können Sie Fälle eröffnen und verfolgen.',

  'person.unreachable': 'Wir konnten nicht prüfen, wer Sie sind. Was Sie geschrieben haben, bleibt erhalten.',

  'form.title': 'Fall eröffnen',
  'form.account': 'Für {account}',
  'form.accountHint': 'Der Fall trägt die Haupt-E-Mail-Adresse des Kontos: {email}.',
  'form.subject': 'Betreff',
  'form.description': 'Was ist passiert?',
  'form.descriptionHint':
    'So genau wie möglich: die Adresse der Seite, Ihr Browser, der Text der Fehlermeldung.',
  'form.readOnly': 'Von dieser Website ausgefüllt und hier nicht änderbar.',
  'form.nature': 'Worum geht es?',
  'form.engine': 'Engine',
  'form.engineChoose': 'Engine auswählen',
  'form.severity': 'Wie schwerwiegend ist es?',
  'form.severityPremium': 'Dringend und Hoch sind Schweregrade des Premium-Tarifs.',
  'form.respondBy': 'Antwort bis {instant}',
  'form.notInPlan': 'Premium-Tarif',
  'form.confidential': 'Der Fall ist vertraulich',
  'form.confidentialHint':
    'Aus den Foren wird nichts vorgeschlagen, und der Entwurf wird beim Schließen des Tabs aus diesem Browser gelöscht.',
  'form.callBack': 'Ich möchte zurückgerufen werden',
  'form.callBackHint':
    'Wählen Sie passende Zeiten: Der Support bestätigt eine davon. Eine Nummer brauchen Sie nicht zu wählen.',
  'form.urgentTitle': 'Dringend? Hier sind Sie richtig.',
  'form.urgentText':
    'Den Schweregrad Dringend gibt es im Premium-Tarif. Ihr Fall ist trotzdem willkommen: Schreiben Sie in die Beschreibung, was auf dem Spiel steht und bis wann, und markieren Sie ihn als vertraulich, wenn er nicht geteilt werden darf.',
  'form.notUrgent': 'Doch nicht dringend',
  'form.sensitiveNote': 'Zu diesem Fall wird nichts aus der Community vorgeschlagen.',
  'form.scopeTitle': 'Vielleicht eine Frage für die Community',
  'form.scopeText':
    'Ihr Tarif deckt den produktiven Betrieb der Plattform ab. Bei Fragen zur Umsetzung wissen die Dokumentation und die Community oft mehr. Sie können den Fall trotzdem eröffnen.',
  'form.suggestions': 'Während Sie schreiben',
  'form.charactersLeft': { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
  'form.charactersOver': { one: '{count} Zeichen zu viel', other: '{count} Zeichen zu viel' },
  'form.send': 'Fall senden',
  'form.sending': 'Wird gesendet …',
  'form.sendAgain': 'Noch einmal senden',
  'form.sendAnother': 'Als weiteren Fall senden',
  'form.draftKept': 'Ihr Entwurf bleibt in diesem Browser erhalten.',
  'form.draftNotKept':
    'Dieser Browser speichert keine Entwürfe: Ihrer geht verloren, wenn Sie die Seite verlassen.',

  'secrets.title': 'Das sieht nach geheimen Daten aus',
  'secrets.text': 'Der Support braucht sie nie, und ein Fall wird auch per E-Mail verschickt.',
  'secrets.private-key': 'Privater Schlüssel',
  'secrets.key': 'Schlüssel',
  'secrets.token': 'Zugriffstoken',
  'secrets.password': 'Passwort',
  'secrets.card': 'Kartennummer',
  'secrets.hide': 'Unkenntlich machen',
  'secrets.keep': 'Trotzdem senden',
  'secrets.console': 'Was nach geheimen Daten aussieht, wurde entfernt.',

  'drafts.title': 'Sie haben noch einen nicht gesendeten Entwurf',
  'drafts.switch': 'Damit weitermachen',

  'diagnostics.title': 'Technische Angaben',
  'diagnostics.hint': 'So sieht der Support, was Sie gesehen haben. Gesendet wird nur, was Sie ankreuzen.',
  'diagnostics.page': 'Die Adresse dieser Seite',
  'diagnostics.browser': 'Mein Browser',
  'diagnostics.sessionData': 'Was diese Website zu Ihrem Besuch angibt',
  'diagnostics.console': 'Fehler, die diese Seite gemeldet hat',
  'diagnostics.consoleNone': 'Keine, seit Sie zu schreiben begonnen haben. Frühere sind hier nicht bekannt.',
  'diagnostics.consoleSince': 'Seit Sie zu schreiben begonnen haben; frühere sind hier nicht bekannt.',
  'diagnostics.consoleShow': {
    one: 'Den Fehler ansehen, der gesendet würde',
    other: 'Die {count} Fehler ansehen, die gesendet würden',
  },

  'nature.configuration': 'Konfiguration',
  'nature.configurationHint': 'Konto oder Engine einrichten',
  'nature.integration': 'Integration',
  'nature.integrationHint': 'Eine neue Funktion einbinden',
  'nature.question': 'Praktische Frage',
  'nature.questionHint': 'Wie etwas geht',
  'nature.problem': 'Problem',
  'nature.problemHint': 'Etwas funktioniert nicht',

  'severity.1': 'Dringend',
  'severity.1Hint':
    'Der produktive Betrieb ist ausgefallen oder stark beeinträchtigt, und es gibt keine Umgehungslösung. Umsatz, Sicherheit oder Marke sind in Gefahr.',
  'severity.2': 'Hoch',
  'severity.2Hint':
    'Es läuft, aber eingeschränkt, oder ein naher Termin ist gefährdet. Umsatz, Sicherheit oder Marke könnten in Gefahr sein.',
  'severity.3': 'Normal',
  'severity.3Hint': 'Etwas verhält sich nicht wie erwartet, oder Sie haben eine allgemeine Frage.',

  'invalid.title': {
    one: 'Eine Angabe fehlt oder stimmt nicht',
    other: '{count} Angaben fehlen oder stimmen nicht',
  },
  'invalid.subjectRequired': 'Geben Sie dem Fall einen Betreff.',
  'invalid.descriptionRequired': 'Beschreiben Sie, was passiert ist.',
  'invalid.natureRequired': 'Wählen Sie, worum es geht.',
  'invalid.engineRequired': 'Wählen Sie die Engine.',
  'invalid.engineUnknown': 'Diese Engine gehört nicht mehr zu Ihrem Konto. Wählen Sie eine andere.',
  'invalid.severityNotInPlan': 'Ihr Tarif umfasst diesen Schweregrad nicht. Wählen Sie Normal.',
  'invalid.subjectTooLong': 'Kürzen Sie den Betreff auf {count} Zeichen.',
  'invalid.descriptionTooLong': 'Kürzen Sie die Beschreibung auf {count} Zeichen.',
  'invalid.callBackRequired': 'Wählen Sie mindestens eine Zeit für den Rückruf oder verzichten Sie darauf.',
  'invalid.callBackNotInPlan': 'Rückrufe gehören zum Premium-Tarif. Senden Sie den Fall ohne Rückruf.',
  'invalid.callBackPast': 'Die Zeiten für den Rückruf sind vorbei. Wählen Sie andere.',
  'invalid.callBackFar':
    'Eine Zeit für den Rückruf liegt zu weit in der Zukunft oder ist zu kurz. Wählen Sie eine andere.',
  'invalid.other': 'Diese Angabe wurde nicht angenommen. Bitte prüfen Sie sie.',

  'failure.network':
    'Die Verbindung ist fehlgeschlagen. Nichts ist verloren: Senden Sie den Fall noch einmal.',
  'failure.timeout':
    'Die Antwort lässt auf sich warten. Nichts ist verloren: Senden Sie den Fall noch einmal, er wird nicht doppelt eröffnet.',
  'failure.unavailable':
    'Der Support ist im Moment nicht erreichbar. Nichts ist verloren: Senden Sie den Fall gleich noch einmal.',
  'failure.identity':
    'Ihre Sitzung war abgelaufen, bevor der Fall gesendet werden konnte. Nichts ist verloren: Senden Sie ihn noch einmal.',
  'failure.keyReused':
    'Diesen Fall hatten wir schon erhalten, so wie Sie ihn zuerst geschrieben haben. Sie finden ihn unter „Meine Fälle“. Was Sie seither geändert haben, steht noch hier.',
  'failure.notContact':
    'Sie sind keine technische Kontaktperson dieses Kontos mehr. Bitten Sie den Kontoinhaber, Sie zu benennen; was Sie geschrieben haben, bleibt erhalten.',
  'failure.refused':
    'Der Fall wurde nicht angenommen. Prüfen Sie, was Sie geschrieben haben, und senden Sie ihn noch einmal.',
  'failure.misconfigured':
    'Die Hilfe ist auf dieser Seite nicht richtig eingerichtet. Schreiben Sie dem Support eine E-Mail; Ihr Text bleibt hier erhalten.',

  'files.add': 'Dateien anhängen',
  'files.hint': 'Bis zu {count} Dateien mit je {size}: auswählen, einfügen oder hierher ziehen.',
  'files.drop': 'Dateien hier ablegen',
  'files.list': 'Dateien',
  'files.remove': '{name} entfernen',
  'files.waiting': 'Wird mit dem Fall gesendet',
  'files.sending': '{percent} gesendet',
  'files.sent': 'Angehängt',
  'files.tooLarge':
    'Größer als {size}: nicht angehängt. Komprimieren Sie die Datei oder senden Sie einen Link dazu.',
  'files.empty': 'Diese Datei ist leer: nicht angehängt.',
  'files.tooMany':
    'Mehr als {count} Dateien: nicht angehängt. Senden Sie diese mit einer weiteren Nachricht.',
  'files.refusedType':
    'Programme werden nicht angenommen. Packen Sie die Datei in ein Archiv, oder senden Sie einen Text oder ein Bild von dem, was sie zeigt.',
  'files.caseFull': 'Mehr Dateien kann der Fall nicht aufnehmen. Senden Sie einen Link zu dieser.',
  'files.noRoom':
    'Der Server hat im Moment keinen Platz. Versuchen Sie es später noch einmal oder senden Sie die Datei per E-Mail.',
  'files.failed':
    'Die Datei konnte nicht gesendet werden. Die Nachricht ist sicher: Senden Sie die Datei noch einmal.',
  'files.refused':
    'Diese Datei wurde nicht angenommen. Prüfen Sie, ob Sie in dem Fall noch schreiben können; wählen Sie die Datei dann noch einmal aus oder senden Sie sie per E-Mail.',
  'files.notKept': 'Dateien bleiben nicht mit dem Entwurf erhalten, wenn Sie diese Seite verlassen.',
  'files.lost': 'Beim Verlassen der Seite nicht behalten: {names}. Bitte erneut anhängen.',
  'files.stop': 'Senden von {name} abbrechen',

  'sent.title': 'Ihr Fall ist eröffnet',
  'sent.number': 'Fallnummer',
  'sent.copy': 'Nummer kopieren',
  'sent.copied': 'Kopiert',
  'sent.respondBy': 'Sie erhalten eine Antwort bis',
  'sent.mail':
    'Eine Bestätigung ist per E-Mail zu Ihnen unterwegs. Antworten Sie darauf, um etwas zu ergänzen.',
  'sent.primaryEmail': 'Der Fall trägt die Haupt-E-Mail-Adresse des Kontos: {email}.',
  'sent.filesUnderWay': 'Die Dateien sind unterwegs. Lassen Sie diese Seite offen, bis sie angekommen sind.',
  'sent.filesArrived': 'Alle Dateien sind angekommen.',
  'sent.filesFailed': {
    one: 'Eine Datei ist nicht angekommen. Der Fall ist trotzdem eröffnet: Senden Sie die Datei noch einmal oder hängen Sie sie an Ihre Antwort auf die E-Mail an.',
    other:
      '{count} Dateien sind nicht angekommen. Der Fall ist trotzdem eröffnet: Senden Sie die Dateien noch einmal oder hängen Sie sie an Ihre Antwort auf die E-Mail an.',
  },
  'sent.meanwhile': 'In der Zwischenzeit',
  'sent.cases': 'Meine Fälle ansehen',
  'sent.again': 'Noch etwas fragen',

  'session.ended': 'Ihre Sitzung war abgelaufen. Melden Sie sich wieder an und versuchen Sie es noch einmal.',
}
