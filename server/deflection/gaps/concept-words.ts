/** The languages of the columns below, in their order. */
export const CONCEPT_LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'ar'] as const

/**
 * What people who ask for help with software speak of, one thing a line, as each language says it: what makes a question in
 * French and one in German the same question. Words of one thing only: `form` and `table` are left out, for being too many
 * things; a word may stand on one line of its language alone.
 */
export const CONCEPT_WORDS = `
delete, deletion, remove, removal, erase, get rid of | supprimer, suppression, effacer, enlever | löschen, löschung, entfernen | eliminar, borrar, eliminación | excluir, apagar, eliminar, exclusão | eliminare, cancellare, rimuovere, eliminazione | verwijderen, wissen | 削除 | حذف
create, creation | créer, création | erstellen, anlegen | crear, creación | criar, criação | creare, creazione | aanmaken, maken | 作成 | إنشاء
add | ajouter, ajout | hinzufügen | añadir, agregar | adicionar, acrescentar | aggiungere | toevoegen | 追加 | إضافة
change, modify, edit | modifier, changer, modification, éditer | ändern, bearbeiten, änderung | cambiar, modificar, editar | alterar, mudar, modificar, editar | modificare, cambiare, modifica | wijzigen, aanpassen, bewerken | 変更, 編集 | تغيير, تعديل
update, upgrade | mettre à jour, mise à jour, mise à niveau | aktualisieren, aktualisierung, update | actualizar, actualización | atualizar, atualização | aggiornare, aggiornamento | bijwerken, updaten, update | 更新, アップデート | تحديث
install, installation | installer, installation | installieren, installation | instalar, instalación | instalar, instalação | installare, installazione | installeren, installatie | インストール | تثبيت
enable, activate, activation, turn on, switch on | activer, activation | aktivieren, einschalten, aktivierung | activar, habilitar, activación | ativar, habilitar, ativação | attivare, abilitare, attivazione | inschakelen, activeren, aanzetten | 有効 | تفعيل
disable, deactivate, turn off, switch off | désactiver, désactivation | deaktivieren, ausschalten, abschalten | desactivar, deshabilitar | desativar, desabilitar | disattivare, disabilitare | uitschakelen, deactiveren, uitzetten | 無効 | تعطيل
download | télécharger, téléchargement | herunterladen, download | descargar, descarga | baixar, download | scaricare, download | downloaden, download | ダウンロード | تنزيل, تحميل
upload | téléverser, envoyer un fichier | hochladen, upload | subir | carregar, enviar arquivo | caricare, upload | uploaden, upload | アップロード | رفع
import | importer, importation | importieren, import | importar, importación | importar, importação | importare, importazione | importeren, import | インポート, 取り込み | استيراد
export | exporter, exportation, export | exportieren, export | exportar, exportación | exportar, exportação | esportare, esportazione | exporteren, export | エクスポート, 書き出し | تصدير
backup, back up | sauvegarde, sauvegarder | sicherung, sichern, backup | copia de seguridad, respaldo | cópia de segurança, backup | copia di sicurezza, backup | back-up, reservekopie | バックアップ | نسخة احتياطية
restore, recover, recovery | restaurer, récupérer, restauration | wiederherstellen, wiederherstellung | restaurar, recuperar | restaurar, recuperar | ripristinare, recuperare, ripristino | herstellen, terugzetten | 復元, 復旧 | استعادة
reset | réinitialiser, réinitialisation | zurücksetzen | restablecer | redefinir | reimpostare, reimpostazione | resetten, opnieuw instellen | リセット, 再設定 | إعادة تعيين
password, passphrase | mot de passe, mdp | passwort, kennwort | contraseña, clave de acceso | senha, palavra-passe | password, parola d'ordine | wachtwoord | パスワード | كلمة المرور, كلمة السر
sign in, log in, login, signing in, logging in | se connecter, connexion au compte, identification | anmelden, einloggen, anmeldung, login | iniciar sesión, inicio de sesión | iniciar sessão, entrar na conta, login | accedere, accesso | inloggen, aanmelden | ログイン, サインイン | تسجيل الدخول
sign out, log out, logout | se déconnecter, déconnexion | abmelden, ausloggen | cerrar sesión | terminar sessão, sair da conta | disconnettersi, uscire | uitloggen, afmelden | ログアウト, サインアウト | تسجيل الخروج
sign up, register, registration | s'inscrire, inscription | registrieren, registrierung | registrarse, registro | registrar-se, cadastro | registrarsi, registrazione | registreren, registratie | 登録 | التسجيل
two-factor, two factor, 2fa, mfa, multi-factor | double authentification, deux facteurs, 2fa, mfa | zwei-faktor, 2fa, mfa | dos factores, doble factor, 2fa, mfa | dois fatores, 2fa, mfa | due fattori, 2fa, mfa | tweestaps, tweefactor, 2fa, mfa | 二段階, 二要素, 2fa, mfa | المصادقة الثنائية, 2fa, mfa
single sign-on, single sign on, sso | authentification unique, sso | einmalanmeldung, single sign-on, sso | inicio de sesión único, sso | logon único, sso | accesso unico, single sign-on, sso | eenmalige aanmelding, single sign-on, sso | シングルサインオン, sso | تسجيل الدخول الموحد, sso
account | compte | konto, account | cuenta | conta | account, conto | account | アカウント | حساب
user | utilisateur | benutzer, nutzer, anwender | usuario | usuário, utilizador | utente | gebruiker | ユーザー, ユーザ | مستخدم
team | équipe | team | equipo | equipe, equipa | squadra, team | team | チーム | فريق
invite, invitation | inviter, invitation | einladen, einladung | invitar, invitación | convidar, convite | invitare, invito | uitnodigen, uitnodiging | 招待 | دعوة
permission, access rights | autorisation, droits d'accès, permission | berechtigung, zugriffsrechte | permiso, derechos de acceso | permissão | permesso, autorizzazione | machtiging, toegangsrechten | 権限, アクセス権 | صلاحية, إذن
administrator, admin | administrateur, admin | administrator, admin | administrador, admin | administrador, admin | amministratore, admin | beheerder, admin | 管理者 | مسؤول, مدير
invoice, bill, billing | facture, facturation | rechnung, abrechnung | factura, facturación | fatura, faturamento, faturação | fattura, fatturazione | factuur, facturering | 請求書, 請求 | فاتورة, فوترة
payment, pay | paiement, payer, règlement | zahlung, bezahlen, zahlen | pago, pagar | pagamento, pagar | pagamento, pagare | betaling, betalen | 支払い, 支払, 決済 | دفع
price, pricing, cost | prix, tarif, coût | preis, kosten | precio, coste, costo | preço, custo | prezzo, costo | prijs, kosten | 価格, 料金 | سعر, تكلفة
refund | rembourser, remboursement | erstattung, erstatten, rückerstattung | reembolso, reembolsar | reembolso, reembolsar | rimborso, rimborsare | terugbetaling, restitutie | 返金 | استرداد
subscription | abonnement | abonnement, abo | suscripción | assinatura, subscrição | abbonamento | abonnement | サブスクリプション, 契約 | اشتراك
cancel, cancellation, terminate | annuler, résilier, résiliation, annulation | kündigen, kündigung, stornieren | cancelar, cancelación | cancelar, cancelamento | disdire, disdetta, annullare | opzeggen, annuleren, opzegging | 解約, キャンセル | إلغاء
trial | essai | testphase, probezeit, testversion | prueba | avaliação, período de teste | prova | proefperiode, proefversie | トライアル, 試用 | تجربة
email, e-mail | e-mail, courriel, mail, email | e-mail, mail, email | correo, correo electrónico, email, e-mail | e-mail, email, correio eletrônico | e-mail, email, posta elettronica | e-mail, mail, email | メール | بريد, البريد الإلكتروني
notification, alert | notification, alerte | benachrichtigung, alarm | notificación, alerta | notificação, alerta | notifica, avviso | melding, notificatie, waarschuwing | 通知, アラート | إشعار, تنبيه
error, failure, fails, failed | erreur, échec, échoue | fehler, fehlgeschlagen, fehlschlag | error, fallo, falla | erro, falha | errore, fallisce | fout, foutmelding, mislukt | エラー, 失敗 | خطأ, فشل
slow, slowness, slowly | lent, lenteur, lentement | langsam, langsamkeit | lento, lentitud | lento, lentidão | lento, lentezza | traag, langzaam | 遅い, 遅く | بطيء, بطء
crash, crashes | plante, planter, plantage | absturz, abstürzen, stürzt ab | se bloquea, bloqueo | trava, travamento | si blocca, arresto anomalo | crasht, vastloper | クラッシュ | يتعطل, تعطل
timeout, time out, times out, timed out | délai dépassé, expiration du délai, timeout | zeitüberschreitung, timeout | tiempo de espera, timeout | tempo limite, timeout | tempo scaduto, timeout | time-out, timeout | タイムアウト | انتهاء المهلة
limit, quota | limite, quota, plafond | grenze, limit, kontingent | límite, cuota | limite, cota | limite, quota | limiet, quotum | 上限, 制限 | حد, حصة
setting, settings, preferences, configuration, configure, config, set up, setup | paramètre, réglage, configuration, configurer, paramétrer | einstellung, konfiguration, konfigurieren, einrichten | ajustes, configuración, configurar | configuração, configurar, definições | impostazioni, configurazione, configurare | instelling, instellen, configuratie, configureren | 設定 | إعدادات, إعداد, ضبط
database | base de données, bdd | datenbank | base de datos | banco de dados, base de dados | database, base di dati | database, databank | データベース | قاعدة البيانات, قاعدة بيانات
data | données | daten | datos | dados | dati | gegevens, data | データ | بيانات
file | fichier | datei | archivo, fichero | arquivo, ficheiro | file | bestand | ファイル | ملف
folder, directory | dossier, répertoire | ordner, verzeichnis | carpeta, directorio | pasta, diretório | cartella | map | フォルダ, フォルダー | مجلد
attachment, attach | pièce jointe, joindre | anhang, anhängen | adjunto, adjuntar | anexo, anexar | allegato, allegare | bijlage, bijvoegen | 添付 | مرفق, إرفاق
image, picture, photo | image, photo | bild, foto | imagen, foto | imagem, foto | immagine, foto | afbeelding, foto | 画像, 写真 | صورة
language | langue | sprache | idioma, lengua | idioma, língua | lingua | taal | 言語 | لغة
translate, translation | traduire, traduction | übersetzen, übersetzung | traducir, traducción | traduzir, tradução | tradurre, traduzione | vertalen, vertaling | 翻訳 | ترجمة
time zone, timezone | fuseau horaire | zeitzone | zona horaria, huso horario | fuso horário | fuso orario | tijdzone | タイムゾーン | المنطقة الزمنية
search, find | rechercher, recherche, chercher, trouver | suchen, suche, finden | buscar, búsqueda, encontrar | pesquisar, busca, pesquisa, encontrar | cercare, ricerca, trovare | zoeken, vinden | 検索 | بحث
result | résultat | ergebnis, treffer | resultado | resultado | risultato | resultaat | 結果 | نتيجة, نتائج
synonym | synonyme | synonym | sinónimo | sinônimo, sinónimo | sinonimo | synoniem | 同義語, シノニム | مرادف
crawler, crawl, crawling | robot d'indexation, crawler, explorer | crawler, crawlen | rastreador, rastrear | rastreador, rastrear | crawler, scansione | crawler, crawlen | クローラー, クロール | زاحف
index, indexing, reindex | index, indexer, indexation, réindexer | index, indexieren, indizieren | índice, indexar, indexación | índice, indexar, indexação | indice, indicizzare, indicizzazione | index, indexeren | インデックス, 索引 | فهرس, فهرسة
document | document | dokument | documento | documento | documento | document | ドキュメント, 文書 | مستند, وثيقة
website, web site, site | site web, site internet, site | webseite, website | sitio web, página web, sitio | site, página web | sito web, sito | website, site | ウェブサイト, サイト | موقع
domain | domaine | domain, domäne | dominio | domínio | dominio | domein | ドメイン | نطاق
certificate, ssl, tls | certificat, ssl, tls | zertifikat, ssl, tls | certificado, ssl, tls | certificado, ssl, tls | certificato, ssl, tls | certificaat, ssl, tls | 証明書, ssl, tls | شهادة, ssl, tls
server | serveur | server | servidor | servidor | server | server | サーバー, サーバ | خادم
api key, access key, token | clé d'api, clé api, jeton | api-schlüssel, api schlüssel, token | clave de api, clave api, token | chave de api, chave api, token | chiave api, token | api-sleutel, api sleutel, token | apiキー, トークン | مفتاح api, رمز
key | clé, clef | schlüssel | clave, llave | chave | chiave | sleutel | キー, 鍵 | مفتاح
webhook | webhook | webhook | webhook | webhook | webhook | webhook | webhook, ウェブフック | webhook
rotate, rotation, renew, renewal | renouveler, rotation, renouvellement | erneuern, rotieren, erneuerung | renovar, rotar, renovación | renovar, rotacionar, renovação | rinnovare, ruotare, rinnovo | vernieuwen, roteren | 更新する, ローテーション | تجديد, تدوير
expire, expired, expiry | expirer, expiration, expiré | ablaufen, abgelaufen, läuft ab | caducar, caducado, expirar | expirar, expirado | scadere, scaduto, scadenza | verlopen, vervallen | 期限切れ, 失効 | انتهاء الصلاحية
share, sharing | partager, partage | teilen, freigeben, freigabe | compartir | compartilhar, partilhar | condividere, condivisione | delen | 共有 | مشاركة
move, migrate, migration | déplacer, migrer, migration | verschieben, umziehen, migration, migrieren | mover, migrar, migración | mover, migrar, migração | spostare, migrare, migrazione | verplaatsen, migreren, migratie | 移動, 移行 | نقل, ترحيل
copy, duplicate, clone | copier, dupliquer, copie | kopieren, duplizieren | copiar, duplicar | copiar, duplicar | copiare, duplicare | kopiëren, dupliceren | コピー, 複製 | نسخ
rename | renommer | umbenennen | renombrar | renomear | rinominare | hernoemen | 名前を変更 | إعادة تسمية
print, printing | imprimer, impression | drucken, druck | imprimir | imprimir | stampare, stampa | afdrukken, printen | 印刷 | طباعة
dashboard | tableau de bord | dashboard, übersicht | panel de control, tablero | painel | pannello, cruscotto, dashboard | dashboard | ダッシュボード | لوحة المعلومات, لوحة التحكم
chart, graph, visualization, visualisation | graphique, visualisation | diagramm, grafik, visualisierung | gráfico, visualización | gráfico, visualização | grafico, visualizzazione | grafiek, visualisatie | グラフ, チャート | مخطط, رسم بياني
report | rapport | bericht | informe, reporte | relatório | rapporto, report | rapport | レポート | تقرير
filter | filtre, filtrer | filter, filtern | filtro, filtrar | filtro, filtrar | filtro, filtrare | filter, filteren | フィルター, フィルタ, 絞り込み | تصفية, فلتر
sort, sorting | trier, tri | sortieren, sortierung | ordenar, ordenación | ordenar, ordenação | ordinare, ordinamento | sorteren | 並べ替え, ソート | فرز, ترتيب
schedule, recurring | planifier, récurrent, planification | planen, zeitplan | programar, programación | agendar, agendamento | pianificare, pianificazione | plannen, inplannen | スケジュール, 予約 | جدولة
integration, integrate | intégration, intégrer | integration, integrieren, anbindung | integración, integrar | integração, integrar | integrazione, integrare | integratie, integreren | 連携, 統合 | تكامل, دمج
phone, mobile | téléphone, mobile, portable | telefon, handy, mobil | teléfono, móvil | telefone, celular, telemóvel | telefono, cellulare | telefoon, mobiel | 電話, 携帯 | هاتف, جوال
address | adresse | adresse | dirección | endereço | indirizzo | adres | 住所, アドレス | عنوان
delivery, shipping | livraison, expédition | lieferung, versand | entrega, envío | entrega, envio | consegna, spedizione | levering, verzending | 配送, 配達 | توصيل, شحن
order | commande | bestellung | pedido | pedido, encomenda | acquisto | bestelling | 注文 | طلب
`
