import type { SearchableArticle } from '../../server/suggestions/article-search.ts'

/** A page of English documentation, with what a test says otherwise. */
export function searchable(
  changes: Partial<SearchableArticle> & Pick<SearchableArticle, 'id'>,
): SearchableArticle {
  return {
    url: `https://help.example.com/${changes.id}`,
    title: 'A page',
    headings: [],
    body: 'Some text.',
    lang: 'en',
    kind: 'doc',
    updated: null,
    answered: changes.kind !== 'thread',
    replies: null,
    views: null,
    likes: null,
    sections: [],
    audience: ['everyone'],
    fingerprint: '0000000000000000',
    answeredWith: [],
    tags: [],
    ...changes,
  }
}

/** A small help centre in two languages, with its community. */
export const sampleArticles: SearchableArticle[] = [
  searchable({
    id: 'reindex',
    title: 'Reindex an engine',
    headings: ['Before you start', 'Start reindexing'],
    body: 'Reindexing reads every document of an engine again.\n\nOpen the engine, choose “Manage”, then “Reindex”. Searches are answered from the old index until the new one is ready.',
    updated: '2026-01-02',
    tags: ['engine'],
  }),
  searchable({
    id: 'reindexer',
    title: 'Réindexer un moteur',
    headings: ['Avant de commencer'],
    body: 'La réindexation relit tous les documents du moteur.\n\nOuvrez le moteur, puis choisissez « Réindexer ». L’indexation d’un grand moteur peut durer une heure.',
    lang: 'fr',
    tags: ['moteur'],
  }),
  searchable({
    id: 'synonyms',
    title: 'Synonyms and relevance',
    headings: ['Add a synonym set'],
    body: 'Synonyms let people find a sofa when they type couch. A set holds up to 32 words.',
  }),
  searchable({
    id: 'synonymes',
    title: 'Synonymes et pertinence',
    body: 'Les synonymes rapprochent canapé et sofa. Un ensemble contient jusqu’à 32 mots.',
    lang: 'fr',
  }),
  searchable({
    id: 'api-keys',
    title: 'API keys',
    headings: ['Create a private key', 'Rotate a key'],
    body: 'A private key may write to an engine. A public key may only search. Never put a private key in a web page.',
  }),
  searchable({
    id: 'search-options',
    title: 'Search options',
    body: 'Limit a search to some fields with search_fields, and weigh them there. The client calls the option searchFields.',
  }),
  searchable({
    id: 'limits',
    title: 'Limits of a request',
    body: 'A request of more than 10 MB is refused with HTTP 413. A request without a key is refused with HTTP 401.',
  }),
  searchable({
    id: 'billing',
    title: 'Invoices',
    body: 'Invoices are sent on the first day of the month. The owner of the account can change the address.',
  }),
  searchable({
    id: 'facturation',
    title: 'Factures et accès',
    body: 'Les factures partent le premier jour du mois. Le titulaire gère les accès des utilisateurs désactivés.',
    lang: 'fr',
  }),
  searchable({
    id: 'thread-slow-reindex',
    title: 'Reindexing takes hours, is that normal?',
    body: 'Our engine has two million documents and reindexing takes hours.\n\nYes: it grows with the number of documents.',
    kind: 'thread',
    answered: true,
    replies: 4,
    updated: '2025-11-20T08:30:00Z',
  }),
  searchable({
    id: 'thread-413',
    title: 'Bulk upload fails with 413',
    body: 'Every upload of more than a few thousand documents fails. What is the limit of a request?',
    kind: 'thread',
    answered: false,
    replies: 1,
  }),
  searchable({
    id: 'fil-synonymes',
    title: "L'import des synonymes échoue",
    body: "Bonjour, l'import d'un fichier de synonymes échoue avec une erreur. Quelqu'un a une idée ?",
    lang: 'fr',
    kind: 'thread',
  }),
]
