import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': 'Ingelogd als {email}',
  'session.signOut': 'Uitloggen',

  'cases.title': 'Mijn cases',
  'cases.accountTitle': 'Cases van het account',
  'cases.whose': 'Wiens cases',
  'cases.ofMe': 'Van mij',
  'cases.ofAccount': 'Van het account',
  'cases.none': 'U hebt nog geen case.',
  'cases.noneOfAccount': 'Het account heeft nog geen case.',
  'cases.noneHint': 'Cases die u opent, verschijnen hier.',
  'cases.notContact':
    'Cases worden getoond aan de technische contactpersonen van een account, en u bent niet meer als zodanig aangewezen. Vraag de hoofdeigenaar om u aan te wijzen.',
  'cases.waitForYou': 'Wacht op u',
  'cases.waitForSupport': 'Bij support',
  'cases.closed': 'Gesloten',
  'cases.by': 'Geopend door {name}',
  'cases.lastActivity': 'Laatste activiteit: {moment}',
  'cases.respondBy': 'Antwoord uiterlijk {instant}',
  'cases.manageContacts': 'Technische contactpersonen',

  'case.title': 'Case {number}',
  'case.notFound':
    'Deze case is onder uw account niet te vinden. Misschien is hij van een collega of is hij vertrouwelijk: vraag het na of stuur support een e-mail.',
  'case.details': 'Details',
  'case.severity': 'Ernst',
  'case.nature': 'Betreft',
  'case.engine': 'Engine',
  'case.openedBy': 'Geopend door',
  'case.primaryEmail': 'Primair e-mailadres',
  'case.page': 'Pagina',
  'case.browser': 'Browser',
  'case.sessionData': 'Vermeld door de pagina (niet gecontroleerd)',
  'case.consoleErrors': 'Fouten van de pagina',
  'case.confidential': 'Vertrouwelijk',
  'case.conversation': 'Berichten',
  'case.you': 'U',
  'case.support': 'Support',
  'case.colleague': 'Een collega',
  'case.promise': 'Support antwoordt uiterlijk {instant}.',
  'case.promiseLate':
    'Het antwoord was uiterlijk {instant} toegezegd en is te laat. Support is gewaarschuwd.',
  'case.answeredAt': 'Support heeft geantwoord op {moment}. U bent aan zet.',
  'case.answeredBefore': 'Support heeft uw bericht. Eerste antwoord: {moment}.',
  'case.closedNote': 'Deze case is gesloten. Als u schrijft, gaat hij weer open.',
  'case.writeReply': 'Antwoord schrijven',
  'case.save': '{name} opslaan, {size}',
  'case.saveFailed':
    'Het bestand kon niet worden opgehaald. Probeer het opnieuw; lukt het weer niet, vraag er dan support om in een antwoord.',
  'case.failedContact':
    'Alleen een technisch contactpersoon van het account kan dit doen, en dat bent u nu niet. Vraag de hoofdeigenaar om u aan te wijzen.',
  'case.failedConnection':
    'De server was niet bereikbaar. Controleer de verbinding en probeer het opnieuw: niets gebeurt dubbel.',
  'case.failed':
    'Dat is niet geaccepteerd en er is niets veranderd. Bekijk de case opnieuw of stuur support een e-mail.',

  'status.open': 'Open',
  'status.answered': 'Beantwoord',
  'status.closed': 'Gesloten',

  'channel.widget': 'in de helpfunctie',
  'channel.email': 'per e-mail',
  'channel.desk': 'vanuit het supportsysteem',
  'channel.support_page': 'via de supportpagina',
  'channel.system': 'automatisch',

  'timeline.opened': 'De case is geopend',
  'timeline.confirmation_sent': 'Er is een bevestiging gemaild',
  'timeline.engine_analysis': 'Analyse van de toestand van de engine',
  'timeline.recommended_action': 'Wat u kunt doen',
  'timeline.follow_up': 'Wat onze engineers hebben gedaan',
  'timeline.links': 'Meer lezen',
  'timeline.details_given': 'De ontbrekende gegevens zijn aangevuld',
  'timeline.closed': 'De case is gesloten',
  'timeline.reopened': 'De case is heropend',
  'timeline.call_back_requested': 'Er is een belafspraak aangevraagd',
  'timeline.call_back_confirmed': 'De belafspraak is bevestigd',
  'timeline.call_back_moved': 'De belafspraak is verplaatst',
  'timeline.call_back_cancelled': 'De belafspraak is geannuleerd',
  'timeline.target_near': 'Support is herinnerd aan het toegezegde antwoord',
  'timeline.target_missed': 'Het toegezegde antwoord is te laat; support is gewaarschuwd',

  'reply.title': 'Uw antwoord',
  'reply.reopens': 'Als u het verstuurt, gaat de case weer open.',
  'reply.send': 'Antwoord versturen',
  'reply.sending': 'Versturen…',
  'reply.sendAgain': 'Opnieuw versturen',
  'reply.waitForFiles': 'Een ogenblik: de bestanden worden verstuurd.',
  'reply.removeFiles': 'Een bestand kon niet worden verstuurd: verstuur het opnieuw of verwijder het.',
  'reply.failedConnection':
    'De verbinding is mislukt. Uw antwoord blijft bewaard: verstuur het opnieuw, het wordt niet dubbel toegevoegd.',
  'reply.failedIdentity': 'Uw sessie was verlopen. Uw antwoord blijft bewaard: verstuur het opnieuw.',
  'reply.failedAlready':
    'We hadden dit antwoord al ontvangen, zoals u het eerst had geschreven. Wat u daarna hebt gewijzigd, staat hier nog.',
  'reply.failedGone':
    'Deze case is onder uw account niet meer te vinden. Uw antwoord blijft hier bewaard: kopieer het en open een nieuwe case.',
  'reply.failedContact':
    'U bent geen technisch contactpersoon van dit account meer. Vraag de hoofdeigenaar om u aan te wijzen; uw antwoord blijft bewaard.',
  'reply.failedFiles':
    'De toegevoegde bestanden hebben te lang gewacht. Verwijder ze, voeg ze opnieuw toe en verstuur dan.',
  'reply.failed':
    'Het antwoord is niet geaccepteerd. Kort het in of laat weg wat ongebruikelijk is, en verstuur het opnieuw.',

  'close.ask': 'Opgelost? Case sluiten',
  'close.title': 'Case sluiten?',
  'close.hint': 'U kunt de case altijd weer openen.',
  'close.which': 'Heeft een van deze pagina’s geholpen?',
  'close.noPage': 'Geen van deze',
  'close.confirm': 'Case sluiten',
  'close.cancel': 'Open laten',
  'close.reopen': 'Weer openen',
  'close.already': 'De case is intussen gesloten. Dit is de huidige stand.',
  'close.notClosed': 'De case is al open. Dit is de huidige stand.',
}
