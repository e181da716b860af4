import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { MailAddress, MailPreview, PreviewedMail } from '../mail/mail-preview.ts'
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

/** What the demo would have sent: a list, each message as its receiver reads it, and both as JSON. */
export function registerMailPages(app: Hono, mail: MailPreview): void {
  app.get('/demo/mail', async (c) =>
    demoPage(c, { title: 'Mail preview', lang: 'en', body: mailList(await mail.list()) }),
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
}

function header() {
  return html`<header class="page-header">
    <a class="brand" href="/demo/">Halyard</a>
    <nav><a href="/demo/mail">Mail preview</a> <a href="/demo/">Back to the console</a></nav>
  </header>`
}

function mailList(messages: Awaited<ReturnType<MailPreview['list']>>) {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
  return html`${header()}
    <main class="article">
      <h1>Mail preview</h1>
      <p class="meta">What would have been sent. Set SMTP_URL to send it for real.</p>
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
    </main>`
}

function addressText({ name, address }: MailAddress): string {
  return name ? `${name} <${address}>` : address
}
