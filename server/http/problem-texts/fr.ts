import type { ProblemTexts } from './problem-texts.ts'

export const fr: ProblemTexts = {
  titles: {
    malformed_json: 'Le corps n’est pas du JSON valide. Envoyez un seul objet JSON en UTF-8.',
    malformed_form:
      'Le formulaire n’est pas du multipart/form-data valide. Envoyez un seul fichier dans le champ « file ».',
    idempotency_key_missing:
      'Envoyez un en-tête Idempotency-Key, pour qu’une demande répétée n’ouvre qu’un cas.',
    idempotency_key_invalid: 'L’en-tête Idempotency-Key accepte de 1 à 255 caractères ASCII imprimables.',
    token_missing:
      'Identifiez-vous : envoyez le jeton de la page hôte sous la forme « Authorization: Bearer … ».',
    token_invalid: 'Ce jeton n’est pas accepté. Demandez-en un nouveau à la page hôte.',
    token_expired: 'Ce jeton a expiré. Demandez-en un nouveau à la page hôte.',
    signature_invalid:
      'La signature manque, ne vient d’aucun secret en vigueur ou date de plus de cinq minutes. Signez à nouveau le corps.',
    staff_session_missing:
      'Identifiez-vous sur /dashboard, ou envoyez une clé d’équipe sous la forme « Authorization: Bearer … ».',
    staff_key_invalid:
      'Cette clé d’équipe n’est pas acceptée. Elle a peut-être été révoquée : demandez-en une nouvelle.',
    staff_sign_in_refused: 'L’adresse ou le mot de passe n’est pas correct.',
    metrics_token_invalid: 'Envoyez le jeton de METRICS_TOKEN sous la forme « Authorization: Bearer … ».',
    metrics_not_open:
      'Les mesures ne sont ouvertes qu’aux programmes de cette machine, sans passer par un mandataire. Définissez METRICS_TOKEN pour les lire d’ailleurs.',
    foreign_page: 'Seules les pages du tableau de bord peuvent demander cela.',
    staff_not_allowed:
      'Votre rôle dans l’équipe de support ne comprend pas cela. Adressez-vous à un administrateur.',
    last_secret:
      'C’est le dernier secret du site. Ajoutez-en un autre et donnez-le à l’hôte, puis révoquez celui-ci.',
    secret_not_found: 'Le site n’a pas ce secret. Il a peut-être été révoqué.',
    settings_changed:
      'Ces réglages ont été modifiés depuis que vous les avez lus. Relisez-les avant de les modifier.',
    origin_not_allowed:
      'Cette page ne peut pas utiliser ce site. Son propriétaire peut y ajouter l’origine de la page.',
    not_technical_contact:
      'Seul un correspondant technique nommément désigné peut ouvrir un cas. Demandez au titulaire principal du compte de vous désigner.',
    not_primary_owner: 'Seul le titulaire principal du compte peut faire cela.',
    not_found: 'Il n’y a rien à cette adresse. /openapi.json énumère ce qui existe.',
    site_not_found: 'Ce site n’existe pas. Vérifiez son identifiant.',
    article_not_found: 'Cet article n’existe pas. Il a peut-être été retiré.',
    gap_not_found: 'Ce sujet n’existe pas. Relisez le rapport : les sujets changent avec les questions.',
    case_not_found: 'Ce cas ne figure pas parmi les vôtres.',
    contact_not_found: 'Cette personne n’est pas correspondant technique du compte.',
    attachment_not_found:
      'Cette pièce jointe n’existe pas. Elle n’est peut-être pas arrivée : envoyez-la à nouveau.',
    call_back_not_found: 'Aucun rappel n’est demandé dans ce cas.',
    method_not_allowed: 'Cette adresse ne répond pas à cette méthode.',
    case_already_closed: 'Ce cas est déjà clos. Rouvrez-le ou répondez-y.',
    link_invalid: 'Ce lien ne fonctionne pas. Ouvrez le lien entier du dernier e-mail.',
    link_expired: 'Ce lien a pris fin.',
    call_back_over: 'Il n’y a plus de rappel : il a été annulé ou retiré, ou son heure est venue.',
    call_back_changed: 'Ce rappel a changé depuis sa lecture. Relisez-le, puis décidez.',
    case_not_closed: 'Ce cas n’est pas clos : répondez-y.',
    contacts_kept_elsewhere:
      'Les correspondants techniques de ce compte sont gérés ailleurs. Adressez-vous au responsable de ce site.',
    payload_too_large: 'La demande est trop volumineuse. Raccourcissez-la et renvoyez-la.',
    unsupported_media_type: 'Envoyez le corps en application/json.',
    attachment_type_refused:
      'Un programme ne peut pas être joint. Placez-le dans une archive ou décrivez ce qu’il fait.',
    invalid_input: 'Certaines données ne sont pas valides. « errors » indique le champ et la raison.',
    idempotency_key_reused:
      'Cette clé Idempotency-Key a servi à une autre demande. Utilisez une nouvelle clé pour un nouveau cas.',
    severity_not_in_plan:
      'L’abonnement de ce compte ne comprend pas ce niveau de sévérité. Utilisez le niveau 3 (Normal).',
    call_back_not_in_plan: 'L’abonnement de ce compte ne comprend pas le rappel planifié.',
    engine_required: 'Le compte a plusieurs moteurs. Indiquez celui que le cas concerne.',
    engine_unknown: 'Le compte n’a pas ce moteur. Utilisez un identifiant de moteur de /v1/me.',
    attachment_empty: 'Ce fichier est vide. Choisissez-en un autre.',
    too_many_attachments:
      'Il y a trop de pièces jointes. Envoyez-en moins, ou réunissez-les dans une archive.',
    call_back_windows_past: 'Tous ces créneaux sont passés. Choisissez des créneaux à venir.',
    call_back_windows_too_far:
      'Certains de ces créneaux sont à plus de huit semaines. Choisissez-en de plus proches.',
    call_back_time_past: 'Cette heure est passée. Choisissez-en une à venir.',
    call_back_time_not_offered:
      'Le contact n’a pas proposé cette heure. Choisissez-en une dans ses créneaux.',
    email_codes_off: 'Ce site n’identifie pas par e-mail. Identifiez-vous sur sa page.',
    email_code_invalid:
      'Ce code n’est pas le bon ou n’est plus valable. Vérifiez-le ou demandez-en un autre.',
    too_many_requests: 'Trop de demandes. Patientez un peu, puis réessayez.',
    internal: 'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, citez le requestId.',
    unavailable: 'Le service n’est pas disponible pour le moment. Réessayez dans un instant.',
    storage_full:
      'Il n’y a plus de place pour les fichiers. Écrivez sans le fichier, ou réessayez plus tard.',
  },
  fields: {
    required: 'Ce champ est obligatoire.',
    too_short: 'C’est trop court.',
    too_long: 'C’est trop long.',
    invalid: 'Cette valeur n’est pas valide.',
    unknown_field: 'Ce champ est inconnu.',
  },
}
