import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'Fall eröffnen',
  'notContact.text':
    'Fälle werden von den technischen Kontaktpersonen eines Kontos eröffnet. Sie sind noch nicht als solche benannt.',
  'notContact.ask': 'Bitten Sie den Inhaber Ihres Kontos, Sie zu benennen. Das geht in einem Schritt.',
  'notContact.message': 'Eine Nachricht, fertig zum Senden',
  'notContact.mailSubject': 'Bitte benennen Sie mich als technische Kontaktperson',
  'notContact.mailBody':
    'Guten Tag,\n\nich möchte beim Support von {site} einen Fall eröffnen. Das können nur technische Kontaktpersonen unseres Kontos. Könnten Sie mich als solche benennen? Wählen Sie dazu in der Hilfe „Meine Fälle“, dann „Technische Kontaktpersonen“, und geben Sie meine Adresse ein.\n\n{name}{email}\n\nVielen Dank!',
  'notContact.copy': 'Nachricht kopieren',
  'notContact.copied': 'Kopiert',
  'notContact.mail': 'Per E-Mail senden',
  'notContact.meanwhile': 'Dokumentation und Community stehen Ihnen weiter offen.',
  'notContact.search': 'Nach einer Antwort suchen',
  'notContact.ownerText':
    'Fälle werden von den technischen Kontaktpersonen eines Kontos eröffnet. Als Kontoinhaber können Sie sich in einem Schritt selbst benennen.',
  'notContact.ownerTextElsewhere':
    'Fälle werden von den technischen Kontaktpersonen eines Kontos eröffnet. Sie sind Kontoinhaber, aber noch keine technische Kontaktperson.',
  'notContact.nameSelf': 'Mich als technische Kontaktperson benennen',
  'notContact.nameSelfHint': 'Sie erhalten eine Bestätigung per E-Mail.',

  'contacts.title': 'Technische Kontaktpersonen',
  'contacts.text': 'Sie dürfen für {account} Fälle eröffnen.',
  'contacts.since': 'Benannt am {day}',
  'contacts.you': 'Sie',
  'contacts.none': 'Bisher ist niemand benannt.',
  'contacts.name': 'Technische Kontaktperson benennen',
  'contacts.told':
    'Die Person kann sofort Fälle eröffnen. Sie und diese Person werden per E-Mail informiert.',
  'contacts.email': 'E-Mail-Adresse',
  'contacts.personName': 'Name (optional)',
  'contacts.add': 'Person benennen',
  'contacts.adding': 'Wird benannt …',
  'contacts.remove': '{who} entfernen',
  'contacts.removeTitle': '{who} entfernen?',
  'contacts.removeText':
    'Die Person kann dann für dieses Konto keine Fälle mehr eröffnen und in keinem mehr antworten. Sie und diese Person werden per E-Mail informiert.',
  'contacts.removeMeTitle': 'Sich selbst entfernen?',
  'contacts.removeMeText':
    'Sie können dann für dieses Konto keine Fälle mehr eröffnen und in keinem mehr antworten, bis Sie sich wieder benennen. Sie erhalten eine Bestätigung per E-Mail.',
  'contacts.removeConfirm': 'Entfernen',
  'contacts.removing': 'Wird entfernt …',
  'contacts.keep': 'Behalten',
  'contacts.named': '{who} kann jetzt Fälle eröffnen. Die E-Mail ist unterwegs.',
  'contacts.namedBefore':
    '{who} war bereits technische Kontaktperson. Es hat sich nichts geändert, und niemand wird benachrichtigt.',
  'contacts.removed': '{who} ist keine technische Kontaktperson mehr. Die E-Mail ist unterwegs.',
  'contacts.elsewhereTitle': 'Anderswo verwaltet',
  'contacts.elsewhere':
    'Diese Kontaktpersonen stammen aus den Daten Ihres Kontos und lassen sich hier nicht ändern. Ändern Sie sie dort, wo Ihr Konto verwaltet wird, oder bitten Sie den Support darum.',
  'contacts.invalid': 'Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.',
  'contacts.nameInvalid': 'Dieser Name wurde nicht angenommen. Kürzen Sie ihn oder lassen Sie das Feld leer.',
  'contacts.notOwner':
    'Nur der Kontoinhaber kann technische Kontaktpersonen benennen und entfernen, und das sind Sie nicht mehr. Bitte wenden Sie sich an ihn.',
  'contacts.tooMany':
    'Für dieses Konto wurden so viele Personen benannt, wie in einer Stunde möglich ist. Versuchen Sie es in einer Stunde erneut. Entfernen können Sie weiterhin.',
  'contacts.failedElsewhere':
    'Es hat sich nichts geändert: Die Kontaktpersonen dieses Kontos werden jetzt anderswo verwaltet. Ändern Sie sie dort oder bitten Sie den Support darum.',
  'contacts.failedGone':
    'Diese Person war keine technische Kontaktperson mehr. So sieht die Liste jetzt aus.',
  'contacts.failedConnection':
    'Der Server war nicht erreichbar. Wir wissen daher nicht, ob die Änderung angekommen ist. Versuchen Sie es erneut: Nichts geschieht doppelt.',
  'contacts.failed':
    'Das wurde nicht angenommen, und es hat sich nichts geändert. Prüfen Sie die Adresse oder schreiben Sie dem Support eine E-Mail.',
}
