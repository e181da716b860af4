import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { MailAddress, MailPreview, PreviewedMail } from '../mail/mail-preview.ts'
import { isOriginAllowed } from '../sites/is-origin-allowed.ts'
import type { Site } from '../sites/site.ts'
import { answerAddress, answerMail, type TakeDemoMail } from './answer-mail.ts'
import { demoPage } from './demo-page.ts'

const SHOWN_HEADERS = [
  'from',
  'to',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'auto-submitted',
]

export interface MailPagesDependencies {
  site: Site
  mail: MailPreview
  takeMail: TakeDemoMail
}

/** What the demo would have sent: a list, each message as its receiver reads and answers it, and both as JSON. */
export function registerMailPages(app: Hono, { site, mail, takeMail }: MailPagesDependencies): void {
  app.get('/demo/mail', async (c) =>
    demoPage(c, {
      title: 'Mail preview',
      lang: 'en',
      body: mailList(await mail.list(), c.req.query('answered') !== undefined),
    }),
  )
  app.get('/demo/mail.json', async (c) =>
    c.json({ messages: await mail.list() }, 200, {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    }),
  )
  app.get('/demo/mail/:id', async (c, next) => {
    const message = await mail.read(c.req.param('id'))
    return message ? demoPage(c, { title: message.subject, lang: 'en', body: mailPage(message) }) : next()
  })
  app.get('/demo/mail/:id/body', async (c, next) => {
    const message = await mail.read(c.req.param('id'))
    if (!message) return next()
    // A message is made of what people typed: nothing in it may run, load or lead anywhere.
    return c.html(message.html, 200, {
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
      'cache-control': 'no-store',
    })
  })
  registerAnswers(app, { site, mail, takeMail })
}

/** An answer as the mail's receiver would write it in their own mail program. */
function registerAnswers(app: Hono, { site, mail, takeMail }: MailPagesDependencies): void {
  app.post('/demo/mail/:id/answer', async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined || !isOriginAllowed(site, origin))
      return c.text('Only pages on this machine may answer the demo’s mail.', 403)
    const message = await mail.read(c.req.param('id'))
    if (!message) return next()
    const { from, text } = await c.req.parseBody()
    const outcome =
      typeof from === 'string' && typeof text === 'string'
        ? await answerMail(message, { from, text }, takeMail)
        : 'cannot_be_answered'
    return outcome === 'taken'
      ? c.redirect('/demo/mail?answered', 303)
      : c.text('Say who answers, and what.', 422)
  })
}

function header() {
  return html`<header class="page-header">
    <a class="brand" href="/demo/">Halyard</a>
    <nav><a href="/demo/mail">Mail preview</a> <a href="/demo/">Back to the console</a></nav>
  </header>`
}

function mailList(messages: Awaited<ReturnType<MailPreview['list']>>, hasAnswered: boolean) {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
  return html`${header()}
    <main class="article">
      <h1>Mail preview</h1>
      <p class="meta">What would have been sent. Set SMTP_URL to send it for real.</p>
      ${hasAnswered ? html`<p role="status" class="mail-answered">Your answer has come in. It stands in the case, and what follows from it appears here, in a moment.</p>` : ''}
      ${
        messages.length === 0
          ? html`<p>No mail yet. Open a case in the <a href="/demo/">demo console</a>: its confirmation arrives here.</p>`
          : html`<ul class="mail-list">${messages.map(
              (message) => html`<li>
                <a href="/demo/mail/${message.id}">
                  <strong>${message.subject}</strong>
                  <span class="meta">${message.to.map(addressText).join(', ')} · ${when.format(message.keptAt)}</span>
                </a>
              </li>`,
            )}</ul>`
      }
    </main>`
}

function mailPage(message: PreviewedMail) {
  const headers = message.headers.filter(({ name }) => SHOWN_HEADERS.includes(name.toLowerCase()))
  return html`${header()}
    <main class="article">
      <h1>${message.subject}</h1>
      <dl class="mail-headers">
        ${headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
        ${message.attachments.map(
          ({ name, type, bytes }) =>
            html`<dt>attached</dt><dd>${name || type} (${type}, ${bytes.toLocaleString('en')} bytes)</dd>`,
        )}
      </dl>
      <iframe class="mail-frame" sandbox title="The message" src="/demo/mail/${message.id}/body"></iframe>
      <details>
        <summary>Plain text</summary>
        <p class="mail-text">${message.text}</p>
      </details>
      ${answerForm(message)}
    </main>`
}

function answerForm(message: PreviewedMail) {
  if (answerAddress(message) === null) return ''
  return html`<form class="mail-answer" method="post" action="/demo/mail/${message.id}/answer">
    <h2>Answer this mail</h2>
    <p class="meta">As its receiver would: the answer goes the way that mail takes, and into the case.</p>
    <label>From
      <select name="from">${message.to.map(({ address }) => html`<option>${address}</option>`)}</select>
    </label>
    <label>Your answer <textarea name="text" rows="5" required></textarea></label>
    <button>Send the answer</button>
  </form>`
}

function addressText({ name, address }: MailAddress): string {
  return name ? `${name} <${address}>` : address
}
