import { parseSynonyms, type SynonymRule } from './synonyms.ts'

/**
 * What people who ask for help with software say for one another, whatever the product. A site owner's own rules, in
 * `GUICHET_SYNONYMS`, know the product and weigh more.
 */
const TEXT = `
[en]
delete, remove, erase, get rid of
folder, directory
email, e-mail, mail, message
picture, image, photo, screenshot
change, modify, edit, update
add, insert, append
create, generate, make
disable, deactivate, turn off, switch off
enable, activate, turn on, switch on
log in, login, sign in, authenticate
log out, logout, sign out
sign up, register
password, passphrase, credentials
error, failure, exception
problem, issue, bug
crash, hang, freeze
slow, latency, performance, speed
configuration, config, settings, preferences, options
configure, set up, setup
install, installation, set up
database, db
documentation, docs, manual
application, app
authentication, auth, sso
environment, env
repository, repo
administrator, admin
cancel, terminate, unsubscribe
back up, backup, export, dump, archive
download, save, store
upload, import
sort, order
find, search, locate
copy, duplicate, clone
show, display, view, see
hide, conceal
permission, access, rights, privilege
limit, quota, maximum
restrict, constrain, limit
certificate, ssl, tls
price, pricing, cost, fee
invoice, bill, billing
payment, charge
user, member, person
link, url
web page, page, website, site
offline, locally, local
undo, revert, restore, recover
mistake, accident, accidentally
private, confidential, secret
start, launch, begin
stop, prevent, quit
automatic, automatically, auto
merge, combine, join
split, separate
move, transfer, migrate
upgrade, update, new version
schedule, cron, recurring
notification, alert
timezone, time zone, utc
date, day, time
plugin, extension, add-on
token, api key
server, host, instance
deploy, deployment, self-hosted
format, formatting, style
table, spreadsheet, sheet
chart, graph, visualization
script, snippet
[fr]
supprimer, effacer, enlever, retirer
dossier, répertoire
courriel, e-mail, email, mail, message
image, photo, capture
modifier, changer, éditer, mettre à jour
ajouter, insérer
créer, générer
désactiver, couper, éteindre
activer, allumer
connexion, identification, authentification
se connecter, s'identifier, ouvrir une session
déconnexion, se déconnecter
inscription, s'inscrire, enregistrement
mot de passe, mdp, identifiants
erreur, échec, exception
problème, panne, bogue, bug, incident
lent, lenteur, performance, vitesse
configuration, paramètres, réglages, préférences, options
configurer, paramétrer
base de données, bdd
documentation, manuel, notice
application, appli
administrateur, admin
annuler, résilier, arrêter
sauvegarde, sauvegarder, exporter, enregistrer
télécharger, enregistrer
importer, téléverser
trier, classer
trouver, chercher, rechercher, localiser
copier, dupliquer
afficher, montrer, voir
masquer, cacher
autorisation, accès, droits, permission
limite, plafond, quota, maximum
prix, tarif, coût, montant
facture, facturation
paiement, règlement, payer
utilisateur, membre, personne
lien, adresse, url
site, page web, page
restaurer, récupérer, rétablir
privé, confidentiel, secret
démarrer, lancer, commencer
arrêter, stopper, empêcher
automatique, automatiquement
fusionner, regrouper
déplacer, transférer, migrer
mise à jour, mise à niveau, nouvelle version
notification, alerte
délai, durée
demande, requête
formulaire, document
`

export const BUILT_IN_SYNONYMS: readonly SynonymRule[] = parseSynonyms(TEXT).rules
