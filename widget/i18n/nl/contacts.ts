import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'Case openen',
  'notContact.text':
    'Cases worden geopend door de technische contactpersonen van een account. U bent nog niet als zodanig aangewezen.',
  'notContact.ask': 'Vraag de hoofdeigenaar van uw account om u aan te wijzen. Dat kan in één stap.',
  'notContact.message': 'Een bericht, klaar om te versturen',
  'notContact.mailSubject': 'Wilt u mij aanwijzen als technisch contactpersoon?',
  'notContact.mailBody':
    'Goedendag,\n\nIk wil graag een case openen bij de support van {site}. Dat kunnen alleen technische contactpersonen van ons account. Wilt u mij als zodanig aanwijzen? Kies in het helpvenster ‘Mijn cases’, dan ‘Technische contactpersonen’, en vul mijn adres in.\n\n{name}{email}\n\nHartelijk dank!',
  'notContact.copy': 'Bericht kopiëren',
  'notContact.copied': 'Gekopieerd',
  'notContact.mail': 'Per e-mail versturen',
  'notContact.meanwhile': 'De documentatie en de community blijven voor u open.',
  'notContact.search': 'Een antwoord zoeken',
  'notContact.ownerText':
    'Cases worden geopend door de technische contactpersonen van een account. Als hoofdeigenaar kunt u uzelf in één stap aanwijzen.',
  'notContact.ownerTextElsewhere':
    'Cases worden geopend door de technische contactpersonen van een account. U bent de hoofdeigenaar, maar nog geen technisch contactpersoon.',
  'notContact.nameSelf': 'Mijzelf als technisch contactpersoon aanwijzen',
  'notContact.nameSelfHint': 'U krijgt een bevestiging per e-mail.',

  'contacts.title': 'Technische contactpersonen',
  'contacts.text': 'Zij kunnen cases openen voor {account}.',
  'contacts.since': 'Aangewezen op {day}',
  'contacts.you': 'u',
  'contacts.none': 'Er is nog niemand aangewezen.',
  'contacts.name': 'Technisch contactpersoon aanwijzen',
  'contacts.told': 'Deze persoon kan meteen cases openen. U krijgt er allebei een e-mail over.',
  'contacts.email': 'E-mailadres',
  'contacts.personName': 'Naam (optioneel)',
  'contacts.add': 'Deze persoon aanwijzen',
  'contacts.adding': 'Aanwijzen…',
  'contacts.remove': '{who} verwijderen',
  'contacts.removeTitle': '{who} verwijderen?',
  'contacts.removeText':
    'Deze persoon kan dan geen cases meer openen voor dit account en er ook in geen meer antwoorden. U krijgt er allebei een e-mail over.',
  'contacts.removeMeTitle': 'Uzelf verwijderen?',
  'contacts.removeMeText':
    'U kunt dan geen cases meer openen voor dit account en er ook in geen meer antwoorden, totdat u uzelf weer aanwijst. U krijgt een bevestiging per e-mail.',
  'contacts.removeConfirm': 'Verwijderen',
  'contacts.removing': 'Verwijderen…',
  'contacts.keep': 'Behouden',
  'contacts.named': '{who} kan nu cases openen. De e-mail is onderweg.',
  'contacts.namedBefore':
    '{who} was al technisch contactpersoon. Er is niets veranderd en niemand krijgt bericht.',
  'contacts.removed': '{who} is geen technisch contactpersoon meer. De e-mail is onderweg.',
  'contacts.elsewhereTitle': 'Elders beheerd',
  'contacts.elsewhere':
    'Deze contactpersonen komen uit de gegevens van uw account en kunnen hier niet worden gewijzigd. Wijzig ze waar uw account wordt beheerd, of vraag support om het te doen.',
  'contacts.invalid': 'Vul een volledig e-mailadres in, zoals naam@example.com.',
  'contacts.nameInvalid': 'Deze naam is niet geaccepteerd. Kort hem in of laat het veld leeg.',
  'contacts.notOwner':
    'Alleen de hoofdeigenaar van het account kan technische contactpersonen aanwijzen en verwijderen, en dat bent u niet meer. Neem contact op met de hoofdeigenaar.',
  'contacts.tooMany':
    'Er zijn zoveel personen aangewezen als een account in een uur mag aanwijzen. Probeer het over een uur opnieuw. Verwijderen kan wel.',
  'contacts.failedElsewhere':
    'Er is niets veranderd: de contactpersonen van dit account worden nu elders beheerd. Wijzig ze daar, of vraag support om het te doen.',
  'contacts.failedGone': 'Deze persoon was geen technisch contactpersoon meer. Zo is de lijst nu.',
  'contacts.failedConnection':
    'De server was niet bereikbaar, dus we weten niet of het is gelukt. Probeer het opnieuw: niets gebeurt dubbel.',
  'contacts.failed':
    'Dat is niet geaccepteerd en er is niets veranderd. Controleer het adres of stuur support een e-mail.',
}
