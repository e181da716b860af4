import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { LOCALES, type Locale } from '../contract/vocabulary.ts'
import { demoPage } from './demo-page.ts'
import { DEMO_PEOPLE } from './demo-people.ts'

const TEXTS = {
  en: {
    back: 'Back to the console',
    other: 'Français',
    inline: {
      title: 'Help, in the page',
      lead: 'The same help as behind the button, laid out in a place of the page. Nothing of it is loaded before you go for it.',
      before: 'Hours: Monday to Friday, 9 am to 5 pm.',
      after: 'What stands below moves down as the help grows, and nowhere before.',
    },
    attach: {
      title: 'Write to our support',
      lead: 'A form that this site had before. Begin to write, for instance about crawl errors: pages that may answer stand above its button.',
      name: 'Your name',
      subject: 'Subject',
      message: 'Your message',
      send: 'Send the message',
      sent: 'This site’s own support has your message. Guichet has only read along.',
    },
  },
  fr: {
    back: 'Retour à la console',
    other: 'English',
    inline: {
      title: 'L’aide, dans la page',
      lead: 'La même aide que derrière le bouton, à une place de la page. Rien n’en est chargé avant que vous n’y alliez.',
      before: 'Horaires : du lundi au vendredi, de 9 h à 17 h.',
      after: 'Ce qui se trouve dessous descend quand l’aide grandit, et jamais avant.',
    },
    attach: {
      title: 'Écrire à notre support',
      lead: 'Un formulaire que ce site avait déjà. Commencez à écrire, par exemple au sujet d’erreurs d’exploration : les pages qui peuvent répondre se placent au-dessus de son bouton.',
      name: 'Votre nom',
      subject: 'Objet',
      message: 'Votre message',
      send: 'Envoyer le message',
      sent: 'Le support de ce site a bien votre message. Guichet n’a fait que lire.',
    },
  },
} as const

type Texts = (typeof TEXTS)[Locale]

/** Two pages that hold Guichet otherwise than behind a button: in the page, and at a form of the page's own. */
export function registerHostPageModes(app: Hono): void {
  app.get('/demo/inline', (c) => {
    const { lang, texts } = languageOf(c)
    return demoPage(c, {
      title: texts.inline.title,
      lang,
      body: page(lang, texts, '/demo/inline', inlineBody(texts)),
      settings: { container: '#help' },
      signedInAs: personOf(c),
    })
  })
  app.get('/demo/attach', (c) => {
    const { lang, texts } = languageOf(c)
    return demoPage(c, {
      title: texts.attach.title,
      lang,
      body: page(lang, texts, '/demo/attach', attachBody(texts, c.req.query('sent') !== undefined)),
      settings: { launcher: false, attach: { form: '#contact' } },
      signedInAs: personOf(c),
    })
  })
  // What becomes of the message is the site's own business, and nothing to a demo.
  app.post('/demo/attach', (c) => c.redirect(`/demo/attach?sent&lang=${languageOf(c).lang}`, 303))
}

function languageOf(c: Context): { lang: Locale; texts: Texts } {
  const asked = c.req.query('lang')
  const lang = LOCALES.find((locale) => locale === asked) ?? 'en'
  return { lang, texts: TEXTS[lang] }
}

function personOf(c: Context): string | null {
  const as = c.req.query('as') ?? 'premium'
  return Object.hasOwn(DEMO_PEOPLE, as) ? as : null
}

function page(lang: Locale, texts: Texts, path: string, body: ReturnType<typeof html>) {
  const other = lang === 'en' ? 'fr' : 'en'
  return html`<header class="page-header">
  <a class="brand" href="/demo/">Halyard</a>
  <nav><a href="${path}?lang=${other}" lang="${other}">${texts.other}</a> <a href="/demo/">${texts.back}</a></nav>
</header>
<main class="article">${body}</main>`
}

function inlineBody({ inline }: Texts) {
  return html`<h1>${inline.title}</h1>
<p>${inline.lead}</p>
<p class="meta">${inline.before}</p>
<div id="help"></div>
<p class="meta">${inline.after}</p>`
}

function attachBody({ attach }: Texts, isSent: boolean) {
  return html`<h1>${attach.title}</h1>
<p>${attach.lead}</p>
${isSent ? html`<p class="mail-answered" role="status">${attach.sent}</p>` : ''}
<form id="contact" class="contact-form" method="post" action="/demo/attach">
<label>${attach.name} <input name="name" autocomplete="name"></label>
<label>${attach.subject} <input name="subject" autocomplete="off"></label>
<label>${attach.message} <textarea name="message" rows="6"></textarea></label>
<p class="contact-send"><button>${attach.send}</button></p>
</form>`
}
