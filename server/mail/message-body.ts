import { plainLine, plainText } from './plain-text.ts'

/** A part of a message. Its texts are plain: what they hold is shown as it is, in either form of the message. */
export type MessagePart =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'facts'; facts: { label: string; value: string }[] }
  | { type: 'list'; items: string[] }
  /** Somebody's own words, line breaks and all. */
  | { type: 'quote'; text: string }
  /** The words of this very message, line breaks and all. Whoever wrote them is trusted to say what they like in it. */
  | { type: 'words'; text: string }
  | { type: 'links'; links: { title: string; url: string }[] }
  /** One line that stands apart: above it people write their answer. */
  | { type: 'marker'; text: string }
  | { type: 'note'; text: string }

/** The plain-text form. A value stays on its own line, so that no text can pass for another part. */
export function renderText(parts: MessagePart[], labelSeparator: string): string {
  return `${parts.map((part) => textOf(part, labelSeparator)).join('\n\n')}\n`
}

function textOf(part: MessagePart, labelSeparator: string): string {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
    case 'marker':
      return plainLine(part.text)
    case 'words':
      return plainText(part.text)
    case 'facts':
      return part.facts.map(({ label, value }) => label + labelSeparator + plainLine(value)).join('\n')
    case 'list':
      return part.items.map((item) => `- ${plainLine(item)}`).join('\n')
    case 'quote':
      return plainText(part.text).replaceAll(/^/gm, '> ')
    case 'links':
      return part.links
        .map(({ title, url }) => `- ${plainLine(title)}${labelSeparator}${plainLine(url)}`)
        .join('\n')
    case 'note':
      return `-- \n${plainLine(part.text)}`
  }
}

/** The HTML form, a whole document. Every text is escaped here, and nowhere else. */
export function renderHtml(
  parts: MessagePart[],
  { title, language }: { title: string; language: string },
): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(plainLine(title))}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;color:#1a1c21;background:#fff;max-width:40em;margin:1em auto;padding:0 1em">',
    ...parts.map(htmlOf),
    '</body></html>',
    '',
  ].join('\n')
}

function htmlOf(part: MessagePart): string {
  switch (part.type) {
    case 'paragraph':
      return `<p>${escapeHtml(plainLine(part.text))}</p>`
    case 'heading':
      return `<h2 style="font-size:1em;margin:1.5em 0 .5em">${escapeHtml(plainLine(part.text))}</h2>`
    case 'facts':
      return `<table style="border-collapse:collapse">${part.facts.map(factRow).join('')}</table>`
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escapeHtml(plainLine(item))}</li>`).join('')}</ul>`
    case 'quote':
      return `<blockquote dir="auto" style="white-space:pre-wrap;overflow-wrap:anywhere;margin:0;padding-left:1em;border-left:3px solid #c2c8d1">${escapeHtml(plainText(part.text))}</blockquote>`
    case 'words':
      return `<div dir="auto" style="white-space:pre-wrap;overflow-wrap:anywhere">${escapeHtml(plainText(part.text))}</div>`
    case 'marker':
      return `<p style="font-size:.75em;color:#5a6170;text-align:center">${escapeHtml(plainLine(part.text))}</p>`
    case 'links':
      return `<ul>${part.links.map((link) => `<li>${linkHtml(link)}</li>`).join('')}</ul>`
    case 'note':
      return `<p style="font-size:.875em;color:#5a6170">${escapeHtml(plainLine(part.text))}</p>`
  }
}

function factRow({ label, value }: { label: string; value: string }): string {
  const heading = `<th scope="row" style="text-align:left;vertical-align:top;font-weight:normal;color:#5a6170;padding:0 1em 0 0">${escapeHtml(label)}</th>`
  return `<tr>${heading}<td dir="auto" style="overflow-wrap:anywhere">${escapeHtml(plainLine(value))}</td></tr>`
}

function linkHtml({ title, url }: { title: string; url: string }): string {
  if (!/^https?:\/\//i.test(url)) return escapeHtml(`${plainLine(title)}: ${plainLine(url)}`)
  return `<a href="${escapeHtml(plainLine(url))}">${escapeHtml(plainLine(title))}</a>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
