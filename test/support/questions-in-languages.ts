/** The same questions of support as people in several countries ask them: a topic a line, then `language: question`. */
const QUESTIONS = `
password
en: I forgot my password | en: how can I reset a lost password | fr: j'ai oublié mon mot de passe | fr: réinitialiser mon mot de passe | de: Passwort vergessen, wie setze ich es zurück? | es: olvidé mi contraseña | pt: esqueci a minha senha | it: ho dimenticato la password | nl: wachtwoord vergeten | ja: パスワードを忘れました | ar: نسيت كلمة المرور
invoice
en: where do I download my invoices | en: download an invoice as PDF | fr: où télécharger mes factures ? | fr: télécharger une facture en PDF | de: Rechnung herunterladen | es: ¿dónde puedo descargar la factura? | pt: baixar a fatura em PDF | it: scaricare la fattura | nl: factuur downloaden | ja: 請求書をダウンロードしたい
export
en: export data to CSV | en: how do I export everything as a csv file | fr: exporter les données en CSV | de: Daten als CSV exportieren | es: exportar los datos a CSV | pt: exportar dados para CSV | it: esportare i dati in CSV | nl: gegevens exporteren naar CSV
sso
en: set up single sign-on with Okta | en: configure SAML SSO for Okta | fr: configurer l'authentification unique avec Okta | de: Einmalanmeldung mit Okta einrichten | es: configurar el inicio de sesión único con Okta | it: configurare SSO con Okta
team
en: invite a user to my team | en: how do I invite someone to the team | fr: inviter un utilisateur dans mon équipe | de: Benutzer in mein Team einladen | es: invitar a un usuario al equipo | pt: convidar um usuário para a equipe | nl: een gebruiker uitnodigen voor mijn team
cancel
en: cancel my subscription | en: how can I terminate the subscription | fr: résilier mon abonnement | de: Abonnement kündigen | es: cancelar la suscripción | pt: cancelar a assinatura | it: disdire l'abbonamento | nl: abonnement opzeggen
webhook
en: webhook fails with a timeout | en: our webhooks keep timing out | fr: le webhook échoue avec un timeout | de: Webhook schlägt mit Timeout fehl | es: el webhook falla por timeout
crawler
en: the crawler stops after 100 pages | en: crawler does not crawl more than 100 pages | fr: le crawler s'arrête après 100 pages | de: Crawler stoppt nach 100 Seiten | es: el rastreador se detiene después de 100 páginas
synonyms
en: add synonyms to the search | en: how to manage search synonyms | fr: ajouter des synonymes à la recherche | de: Synonyme zur Suche hinzufügen | es: añadir sinónimos a la búsqueda
apikey
en: rotate an API key | en: how do I renew my api keys | fr: renouveler une clé d'API | de: API-Schlüssel erneuern | es: renovar la clave de API | nl: api-sleutel vernieuwen
timezone
en: change the time zone of a report | en: reports show the wrong timezone | fr: changer le fuseau horaire d'un rapport | de: Zeitzone im Bericht ändern | es: cambiar la zona horaria de un informe | it: cambiare il fuso orario del rapporto
backup
en: restore a backup of the database | en: how to recover the database from backup | fr: restaurer une sauvegarde de la base de données | de: Datenbank aus einer Sicherung wiederherstellen | es: restaurar la copia de seguridad de la base de datos
certificate
en: SSL certificate of my custom domain has expired | en: certificate expired on custom domain | fr: le certificat SSL de mon domaine a expiré | de: SSL-Zertifikat meiner Domain ist abgelaufen | es: el certificado SSL de mi dominio ha caducado
account
en: delete my account | en: how do I remove my account for good | fr: supprimer mon compte | de: Konto löschen | es: eliminar mi cuenta | pt: excluir a minha conta | it: eliminare il mio account | nl: mijn account verwijderen | ja: アカウントを削除する | ar: حذف حسابي
slow
en: dashboard loads very slowly | en: our dashboards are slow | fr: le tableau de bord est très lent | de: Dashboard lädt sehr langsam | es: el panel de control va muy lento | nl: dashboard is erg traag
attachment
en: attach an image to a message | en: I cannot attach a picture | fr: joindre une image à un message | de: Bild an eine Nachricht anhängen | es: adjuntar una imagen a un mensaje
`

export interface QuestionInLanguage {
  topic: string
  language: string
  text: string
}

export function questionsInLanguages(): QuestionInLanguage[] {
  const lines = QUESTIONS.trim().split('\n')
  return lines.flatMap((line, at) =>
    at % 2 === 0
      ? []
      : line.split(' | ').map((asked) => ({
          topic: lines[at - 1] as string,
          language: asked.slice(0, 2),
          text: asked.slice(4),
        })),
  )
}
