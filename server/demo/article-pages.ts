import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Article } from '../content/article.ts'
import { LOCALES, type Locale } from '../contract/vocabulary.ts'
import { correctedDate } from '../language/corrected-date.ts'
import { blocksToHtml } from './blocks-to-html.ts'
import { demoPage } from './demo-page.ts'

const SECTIONS = {
  help: { en: 'Help centre', fr: 'Centre d’aide' },
  community: { en: 'Community', fr: 'Communauté' },
  guide: { en: 'Guichet guide', fr: 'Guide de Guichet' },
} as const
type Section = keyof typeof SECTIONS

const TEXTS = {
  en: { console: 'Back to the console', updated: 'Updated', all: 'All pages' },
  fr: { console: 'Retour à la console', updated: 'Mis à jour le', all: 'Toutes les pages' },
} as const

/** The shipped pages, where the suggestions' links lead: `/demo/{help|community|guide}/{lang}/{slug}`. */
export function registerArticlePages(app: Hono, { articles }: { articles: Article[] }): void {
  const byUrl = new Map(articles.map((article) => [article.url, article]))

  for (const section of Object.keys(SECTIONS) as Section[]) {
    for (const lang of LOCALES) {
      const root = `/demo/${section}/${lang}`
      const pages = articles.filter((article) => article.url.startsWith(`${root}/`))
      app.get(root, (c) =>
        demoPage(c, { title: SECTIONS[section][lang], lang, body: listing(section, lang, pages) }),
      )
    }
    app.get(`/demo/${section}/:lang/:slug`, (c, next) => {
      const { lang: tag, slug } = c.req.param()
      const article = byUrl.get(`/demo/${section}/${tag}/${slug}`)
      const lang = LOCALES.find((locale) => locale === tag)
      if (!article || !lang) return next()
      return demoPage(c, {
        title: `${article.title} · ${SECTIONS[section][lang]}`,
        lang,
        body: articlePage(section, lang, article),
      })
    })
  }
}

function header(section: Section, lang: Locale) {
  return html`<header class="page-header">
  <a class="brand" href="/demo/">Halyard</a>
  <nav><a href="/demo/${section}/${lang}">${SECTIONS[section][lang]}</a> <a href="/demo/">${TEXTS[lang].console}</a></nav>
</header>`
}

function listing(section: Section, lang: Locale, pages: Article[]) {
  const sorted = pages.toSorted((a, b) => a.title.localeCompare(b.title, lang))
  return html`${header(section, lang)}
<main class="article">
<h1>${SECTIONS[section][lang]}</h1>
<ul class="listing">${sorted.map((page) => html`<li><a href="${page.url}">${page.title}</a></li>`)}</ul>
</main>`
}

function articlePage(section: Section, lang: Locale, article: Article) {
  const updated =
    article.updated &&
    correctedDate(
      new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(article.updated)),
      lang,
    )
  return html`${header(section, lang)}
<main class="article">
<h1>${article.title}</h1>
${updated ? html`<p class="meta">${TEXTS[lang].updated} ${updated}</p>` : ''}
${blocksToHtml(article.blocks ?? [])}
<p><a href="/demo/${section}/${lang}">${TEXTS[lang].all}</a></p>
</main>`
}
