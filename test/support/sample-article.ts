import type { Article } from '../../server/content/article.ts'

/** A page of documentation as it is stored, with what a test says otherwise. */
export function sampleArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    url: `/docs/${id}`,
    title: 'Reindex an engine',
    headings: ['Before you start', 'Reindex'],
    body: 'Open the engine.\n\nChoose “Reindex”.',
    blocks: null,
    lang: 'en',
    kind: 'doc',
    updated: '2026-01-02',
    answered: false,
    replies: null,
    tags: ['engine'],
    views: null,
    likes: null,
    sections: [],
    audience: ['everyone'],
    links: [],
    ...changes,
  }
}
