import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'Apri un caso',
  'notContact.text':
    'I casi vengono aperti dai referenti tecnici di un account, e lei non è ancora fra loro.',
  'notContact.ask': 'Chieda al titolare principale del suo account di nominarla: gli basta un passaggio.',
  'notContact.message': 'Un messaggio pronto da inviare',
  'notContact.mailSubject': 'Richiesta di nomina a referente tecnico',
  'notContact.mailBody':
    'Buongiorno,\n\nvorrei aprire un caso presso l’assistenza di {site}, e per farlo occorre essere referente tecnico del nostro account. Potrebbe nominarmi? Nel pannello di assistenza scelga «I miei casi», poi «Referenti tecnici», e inserisca il mio indirizzo.\n\n{name}{email}\n\nGrazie!',
  'notContact.copy': 'Copia il messaggio',
  'notContact.copied': 'Copiato',
  'notContact.mail': 'Invia via e-mail',
  'notContact.meanwhile': 'La documentazione e la community restano a sua disposizione.',
  'notContact.search': 'Cerca una risposta',
  'notContact.ownerText':
    'I casi vengono aperti dai referenti tecnici di un account. Come titolare principale può nominarsi in un solo passaggio.',
  'notContact.ownerTextElsewhere':
    'I casi vengono aperti dai referenti tecnici di un account. Lei ne è titolare principale, ma non è ancora fra loro.',
  'notContact.nameSelf': 'Nominami referente tecnico',
  'notContact.nameSelfHint': 'Riceverà conferma via e-mail.',

  'contacts.title': 'Referenti tecnici',
  'contacts.text': 'Possono aprire casi per {account}.',
  'contacts.since': 'Nomina: {day}',
  'contacts.you': 'lei',
  'contacts.none': 'Non è ancora stato nominato nessuno.',
  'contacts.name': 'Nomina un referente tecnico',
  'contacts.told': 'Potrà aprire casi da subito. Sia quella persona sia lei riceverete un’e-mail.',
  'contacts.email': 'Indirizzo e-mail',
  'contacts.personName': 'Nome (facoltativo)',
  'contacts.add': 'Nomina questa persona',
  'contacts.adding': 'Nomina in corso…',
  'contacts.remove': 'Rimuovi {who}',
  'contacts.removeTitle': 'Rimuovere {who}?',
  'contacts.removeText':
    'Non potrà più aprire casi per questo account, né rispondervi. Sia quella persona sia lei riceverete un’e-mail.',
  'contacts.removeMeTitle': 'Vuole rimuoversi dall’elenco?',
  'contacts.removeMeText':
    'Non potrà più aprire casi per questo account, né rispondervi, finché non si nominerà di nuovo. Riceverà conferma via e-mail.',
  'contacts.removeConfirm': 'Rimuovi',
  'contacts.removing': 'Rimozione in corso…',
  'contacts.keep': 'Mantieni',
  'contacts.named': '{who} ora può aprire casi. L’e-mail è in arrivo.',
  'contacts.namedBefore': '{who} era già referente tecnico. Non è cambiato nulla e nessuno viene avvisato.',
  'contacts.removed': '{who} non è più referente tecnico. L’e-mail è in arrivo.',
  'contacts.elsewhereTitle': 'Gestiti altrove',
  'contacts.elsewhere':
    'Questi referenti provengono dai dati del suo account e non si possono modificare qui. Li modifichi dove l’account è gestito, o lo chieda all’assistenza.',
  'contacts.invalid': 'Inserisca un indirizzo e-mail completo, come nome@example.com.',
  'contacts.nameInvalid': 'Questo nome non è stato accettato. Lo abbrevi o lasci vuoto il campo.',
  'contacts.notOwner':
    'Solo il titolare principale dell’account nomina e rimuove i referenti tecnici, e lei non lo è più. Si rivolga al titolare.',
  'contacts.tooMany':
    'L’account ha già nominato tutte le persone che può nominare in un’ora. Riprovi fra un’ora. Rimuovere qualcuno resta possibile.',
  'contacts.failedElsewhere':
    'Non è cambiato nulla: i referenti di questo account ora sono gestiti altrove. Li modifichi lì, o lo chieda all’assistenza.',
  'contacts.failedGone': 'Quella persona non era più referente tecnico. Ecco com’è ora l’elenco.',
  'contacts.failedConnection':
    'Il server non era raggiungibile, quindi non sappiamo se è stato fatto. Riprovi: nulla viene fatto due volte.',
  'contacts.failed':
    'La richiesta non è stata accettata e non è cambiato nulla. Verifichi l’indirizzo o scriva all’assistenza via e-mail.',
}
