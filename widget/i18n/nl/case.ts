import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Case openen',
  'identify.text': 'Om een case te openen, moeten we weten wie u bent.',
  'identify.casesTitle': 'Mijn cases',
  'identify.casesText': 'Om uw cases te tonen, moeten we weten wie u bent.',
  'identify.expired': 'Uw sessie is verlopen. Log opnieuw in om verder te gaan.',
  'identify.kept': 'Wat u hebt geschreven, blijft bewaard.',
  'identify.signIn': 'Inloggen op deze site',
  'identify.signInHint': 'Log in zoals u gewend bent en kom hier terug: de helpfunctie herkent u vanzelf.',
  'identify.signedIn': 'Ik ben ingelogd',
  'identify.code': 'Inloggen met een code per e-mail',
  'identify.email': 'Schrijven naar {email}',
  'identify.emailHint':
    'Vanaf een adres van uw account. U krijgt een e-mail zodra de case open is; beantwoord die om verder te gaan.',
  'identify.portal': 'Naar het supportportaal',
  'identify.portalHint': 'Daar kunt u cases openen en volgen.',

  'person.unreachable': 'We konden niet controleren wie u bent. Wat u hebt geschreven, blijft bewaard.',

  'form.title': 'Case openen',
  'form.account': 'Voor {account}',
  'form.accountHint': 'De case krijgt het primaire e-mailadres van het account: {email}.',
  'form.subject': 'Onderwerp',
  'form.description': 'Wat is er gebeurd?',
  'form.descriptionHint':
    'Zo volledig mogelijk: het adres van de pagina, uw browser, de tekst van de foutmelding.',
  'form.readOnly': 'Door deze website ingevuld. U kunt dit hier niet wijzigen.',
  'form.nature': 'Waar gaat het over?',
  'form.engine': 'Engine',
  'form.engineChoose': 'Kies een engine',
  'form.severity': 'Hoe ernstig is het?',
  'form.severityPremium': 'Urgent en Hoog horen bij het Premium-abonnement.',
  'form.respondBy': 'Antwoord uiterlijk {instant}',
  'form.notInPlan': 'Premium-abonnement',
  'form.confidential': 'Dit is vertrouwelijk',
  'form.confidentialHint':
    'Er wordt niets uit de forums voorgesteld en het concept verdwijnt uit deze browser zodra u het tabblad sluit.',
  'form.callBack': 'Ik wil graag gebeld worden',
  'form.callBackHint': 'Kies tijden die u schikken: support bevestigt er een. U hoeft geen nummer te bellen.',
  'form.urgentTitle': 'Dringend? U bent hier aan het juiste adres.',
  'form.urgentText':
    'Het niveau Urgent hoort bij het Premium-abonnement. Uw case is evengoed welkom: vermeld in de beschrijving wat er op het spel staat en voor wanneer, en markeer de case als vertrouwelijk als die niet gedeeld mag worden.',
  'form.notUrgent': 'Toch niet dringend',
  'form.sensitiveNote': 'Voor deze case wordt niets uit de community voorgesteld.',
  'form.scopeTitle': 'Misschien een vraag voor de community',
  'form.scopeText':
    'Uw abonnement dekt het platform in productie. Over een implementatie weten de documentatie en de community vaak meer. U kunt de case toch indienen.',
  'form.suggestions': 'Terwijl u schrijft',
  'form.charactersLeft': { one: 'Nog {count} teken', other: 'Nog {count} tekens' },
  'form.charactersOver': { one: '{count} teken te veel', other: '{count} tekens te veel' },
  'form.send': 'Case versturen',
  'form.sending': 'Versturen…',
  'form.sendAgain': 'Opnieuw versturen',
  'form.sendAnother': 'Als nieuwe case versturen',
  'form.draftKept': 'Uw concept wordt in deze browser bewaard.',
  'form.draftNotKept':
    'Deze browser bewaart geen concepten: uw concept gaat verloren als u deze pagina verlaat.',

  'secrets.title': 'Dit lijkt geheime informatie',
  'secrets.text': 'Support heeft die nooit nodig, en een case gaat ook per e-mail.',
  'secrets.private-key': 'Privésleutel',
  'secrets.key': 'Sleutel',
  'secrets.token': 'Toegangstoken',
  'secrets.password': 'Wachtwoord',
  'secrets.card': 'Kaartnummer',
  'secrets.hide': 'Onleesbaar maken',
  'secrets.keep': 'Toch versturen',
  'secrets.console': 'Wat op geheime informatie lijkt, is weggehaald.',

  'drafts.title': 'U hebt nog een niet verstuurd concept',
  'drafts.switch': 'Daarmee verdergaan',

  'diagnostics.title': 'Technische gegevens',
  'diagnostics.hint': 'Daarmee ziet support wat u hebt gezien. Alleen wat u aanvinkt, wordt verstuurd.',
  'diagnostics.page': 'Het adres van deze pagina',
  'diagnostics.browser': 'Mijn browser',
  'diagnostics.sessionData': 'Wat deze website over uw bezoek vermeldt',
  'diagnostics.console': 'Fouten die deze pagina heeft gemeld',
  'diagnostics.consoleNone': 'Geen sinds u begon te schrijven. Eerdere fouten zijn hier niet bekend.',
  'diagnostics.consoleSince': 'Sinds u begon te schrijven; eerdere fouten zijn hier niet bekend.',
  'diagnostics.consoleShow': {
    one: 'De fout bekijken die wordt verstuurd',
    other: 'De {count} fouten bekijken die worden verstuurd',
  },

  'nature.configuration': 'Configuratie',
  'nature.configurationHint': 'Uw account of een engine instellen',
  'nature.integration': 'Integratie',
  'nature.integrationHint': 'Een nieuwe functie inbouwen',
  'nature.question': 'Praktische vraag',
  'nature.questionHint': 'Hoe u iets doet',
  'nature.problem': 'Probleem',
  'nature.problemHint': 'Er werkt iets niet',

  'severity.1': 'Urgent',
  'severity.1Hint':
    'Productie ligt plat of werkt zeer slecht en er is geen tijdelijke oplossing. Omzet, beveiliging of merk lopen gevaar.',
  'severity.2': 'Hoog',
  'severity.2Hint':
    'Het werkt, maar met minder capaciteit, of een deadline komt in gevaar. Omzet, beveiliging of merk lopen mogelijk gevaar.',
  'severity.3': 'Normaal',
  'severity.3Hint': 'Iets gaat niet zoals verwacht, of u hebt een algemene vraag.',

  'invalid.title': { one: 'Eén punt klopt nog niet', other: '{count} punten kloppen nog niet' },
  'invalid.subjectRequired': 'Geef de case een onderwerp.',
  'invalid.descriptionRequired': 'Beschrijf wat er is gebeurd.',
  'invalid.natureRequired': 'Kies waar het over gaat.',
  'invalid.engineRequired': 'Kies de engine.',
  'invalid.engineUnknown': 'Deze engine hoort niet meer bij uw account. Kies een andere.',
  'invalid.severityNotInPlan': 'Dit niveau hoort niet bij uw abonnement. Kies Normaal.',
  'invalid.subjectTooLong': 'Kort het onderwerp in tot {count} tekens.',
  'invalid.descriptionTooLong': 'Kort de beschrijving in tot {count} tekens.',
  'invalid.callBackRequired': 'Kies minstens één tijd voor de belafspraak, of zie ervan af.',
  'invalid.callBackNotInPlan':
    'Belafspraken horen bij het Premium-abonnement. Verstuur de case zonder belafspraak.',
  'invalid.callBackPast': 'De tijden voor de belafspraak zijn verstreken. Kies andere.',
  'invalid.callBackFar': 'Een tijd voor de belafspraak ligt te ver vooruit of is te kort. Kies een andere.',
  'invalid.other': 'Dit is niet geaccepteerd. Controleer het alstublieft.',

  'failure.network': 'De verbinding is mislukt. Er is niets verloren: verstuur de case opnieuw.',
  'failure.timeout':
    'Het antwoord laat op zich wachten. Er is niets verloren: verstuur de case opnieuw, hij wordt niet dubbel geopend.',
  'failure.unavailable':
    'Support is op dit moment niet bereikbaar. Er is niets verloren: verstuur de case zo dadelijk opnieuw.',
  'failure.identity':
    'Uw sessie was verlopen voordat de case kon worden verstuurd. Er is niets verloren: verstuur de case opnieuw.',
  'failure.keyReused':
    'We hadden deze case al ontvangen, zoals u die eerst had geschreven. U vindt hem onder ‘Mijn cases’. Wat u daarna hebt gewijzigd, staat hier nog.',
  'failure.notContact':
    'U bent geen technisch contactpersoon van dit account meer. Vraag de hoofdeigenaar om u aan te wijzen; wat u hebt geschreven, blijft bewaard.',
  'failure.refused':
    'De case is niet geaccepteerd. Controleer wat u hebt geschreven en verstuur de case opnieuw.',
  'failure.misconfigured':
    'De helpfunctie is op deze pagina niet goed ingesteld. Stuur support een e-mail; uw tekst blijft hier bewaard.',

  'files.add': 'Bestanden toevoegen',
  'files.hint': 'Maximaal {count} bestanden van elk {size}. Kies, plak of sleep ze hierheen.',
  'files.drop': 'Zet de bestanden hier neer',
  'files.list': 'Bestanden',
  'files.remove': '{name} verwijderen',
  'files.waiting': 'Gaat met de case mee',
  'files.sending': '{percent} verstuurd',
  'files.sent': 'Toegevoegd',
  'files.tooLarge': 'Groter dan {size}: niet toegevoegd. Comprimeer het bestand of stuur een link ernaartoe.',
  'files.empty': 'Dit bestand is leeg: niet toegevoegd.',
  'files.tooMany':
    'Meer dan {count} bestanden: niet toegevoegd. Stuur dit bestand met een volgend bericht mee.',
  'files.refusedType':
    'Programma’s worden niet geaccepteerd. Stop dit bestand in een archief, of stuur een tekst of afbeelding van wat het toont.',
  'files.caseFull': 'Er passen geen bestanden meer bij de case. Stuur een link naar dit bestand.',
  'files.noRoom':
    'De server heeft op dit moment geen ruimte. Probeer het later opnieuw of stuur het bestand per e-mail.',
  'files.failed':
    'Het bestand kon niet worden verstuurd. Het bericht is veilig: verstuur het bestand opnieuw.',
  'files.refused':
    'Dit bestand is niet geaccepteerd. Kijk of u nog in de case kunt schrijven; kies het bestand daarna opnieuw of stuur het per e-mail.',
  'files.notKept': 'Bestanden worden niet met het concept bewaard als u deze pagina verlaat.',
  'files.lost': 'Niet bewaard bij het verlaten van de pagina: {names}. Voeg ze opnieuw toe.',
  'files.stop': 'Versturen van {name} stoppen',

  'sent.title': 'Uw case is open',
  'sent.number': 'Casenummer',
  'sent.copy': 'Nummer kopiëren',
  'sent.copied': 'Gekopieerd',
  'sent.respondBy': 'U krijgt antwoord uiterlijk',
  'sent.mail': 'Er is een bevestiging per e-mail naar u onderweg. Beantwoord die om iets toe te voegen.',
  'sent.primaryEmail': 'De case heeft het primaire e-mailadres van het account: {email}.',
  'sent.filesUnderWay': 'De bestanden zijn onderweg. Houd deze pagina open tot ze zijn aangekomen.',
  'sent.filesArrived': 'Alle bestanden zijn aangekomen.',
  'sent.filesFailed': {
    one: 'Eén bestand is niet aangekomen. De case is wel open: verstuur het bestand opnieuw of voeg het toe aan uw antwoord op de e-mail.',
    other:
      '{count} bestanden zijn niet aangekomen. De case is wel open: verstuur ze opnieuw of voeg ze toe aan uw antwoord op de e-mail.',
  },
  'sent.meanwhile': 'In de tussentijd',
  'sent.cases': 'Mijn cases bekijken',
  'sent.again': 'Nog iets vragen',

  'session.ended': 'Uw sessie was verlopen. Log opnieuw in en probeer het nog een keer.',
}
