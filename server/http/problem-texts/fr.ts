import type { ProblemTexts } from './problem-texts.ts'

export const fr: ProblemTexts = {
  titles: {
    malformed_json: 'Le corps n’est pas du JSON valide. Envoyez un seul objet JSON en UTF-8.',
    idempotency_key_missing:
      'Envoyez un en-tête Idempotency-Key, pour qu’une demande répétée n’ouvre qu’un cas.',
    idempotency_key_invalid: 'L’en-tête Idempotency-Key accepte de 1 à 255 caractères ASCII imprimables.',
    token_missing:
      'Identifiez-vous : envoyez le jeton de la page hôte sous la forme « Authorization: Bearer … ».',
    token_invalid: 'Ce jeton n’est pas accepté. Demandez-en un nouveau à la page hôte.',
    token_expired: 'Ce jeton a expiré. Demandez-en un nouveau à la page hôte.',
    origin_not_allowed:
      'Cette page ne peut pas utiliser ce site. Son propriétaire peut y ajouter l’origine de la page.',
    not_technical_contact:
      'Seul un correspondant technique nommément désigné peut ouvrir un cas. Demandez au titulaire principal du compte de vous désigner.',
    not_primary_owner: 'Seul le titulaire principal du compte peut faire cela.',
    not_found: 'Il n’y a rien à cette adresse. /openapi.json énumère ce qui existe.',
    site_not_found: 'Ce site n’existe pas. Vérifiez son identifiant.',
    article_not_found: 'Cet article n’existe pas. Il a peut-être été retiré.',
    case_not_found: 'Ce cas ne figure pas parmi les vôtres.',
    contact_not_found: 'Cette personne n’est pas correspondant technique du compte.',
    method_not_allowed: 'Cette adresse ne répond pas à cette méthode.',
    payload_too_large: 'La demande est trop volumineuse. Raccourcissez-la et renvoyez-la.',
    unsupported_media_type: 'Envoyez le corps en application/json.',
    invalid_input: 'Certaines données ne sont pas valides. « errors » indique le champ et la raison.',
    idempotency_key_reused:
      'Cette clé Idempotency-Key a servi à une autre demande. Utilisez une nouvelle clé pour un nouveau cas.',
    severity_not_in_plan:
      'L’abonnement de ce compte ne comprend pas ce niveau de sévérité. Utilisez le niveau 3 (Normal).',
    call_back_not_in_plan: 'L’abonnement de ce compte ne comprend pas le rappel planifié.',
    engine_required: 'Le compte a plusieurs moteurs. Indiquez celui que le cas concerne.',
    engine_unknown: 'Le compte n’a pas ce moteur. Utilisez un identifiant de moteur de /v1/me.',
    internal: 'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, citez le requestId.',
    unavailable: 'Le service n’est pas disponible pour le moment. Réessayez dans un instant.',
  },
  fields: {
    required: 'Ce champ est obligatoire.',
    too_short: 'C’est trop court.',
    too_long: 'C’est trop long.',
    invalid: 'Cette valeur n’est pas valide.',
    unknown_field: 'Ce champ est inconnu.',
  },
}
