import type { AttachSettings } from '../loader/public-api.ts'

export interface FormFields {
  subject: Element | null
  description: Element | null
  /** What the person sends the form with; the links stand above it. */
  submit: Element | null
}

/** Words of the nine languages by which sites call the field; in a name, a label or a placeholder. */
const SUBJECT =
  /subject|title|summary|objet|sujet|titre|betreff|thema|titel|asunto|assunto|título|oggetto|titolo|onderwerp|件名|タイトル|موضوع/i
const DESCRIPTION =
  /descri|message|question|detail|comment|problem|content|body|demande|nachricht|beschreib|anfrage|anliegen|frage|mensaje|consulta|pregunta|mensagem|pergunta|messaggio|domanda|richiesta|bericht|vraag|omschrijving|内容|質問|詳細|問い合わせ|رسالة|وصف|سؤال|استفسار|تفاصيل/i
/** What else a field of one line may be: never read, whatever its label says. */
const ABOUT_THE_PERSON = /mail|name|nom|tel|phone|company|address|user|pass|card/i

/** Looked for at each use: a framework may have drawn the form again. What is not given is guessed, or null. */
export function findFields(form: Element, settings?: Partial<AttachSettings> | null): FormFields {
  const { subject, description, submit } = settings ?? {}
  const given = (selector: string | undefined, guess: () => Element | undefined) =>
    (selector ? form.querySelector(selector) : guess()) ?? null
  const all = (selector: string) => Array.from(form.querySelectorAll(selector))
  return {
    subject: given(subject, () =>
      all('input:not([type]), input[type=text], input[type=search]').find(
        (field) => SUBJECT.test(nameOf(field)) && !ABOUT_THE_PERSON.test(field.getAttribute('name') ?? ''),
      ),
    ),
    description: given(description, () => {
      const long = all('textarea, [contenteditable=""], [contenteditable=true]')
      return long.find((field) => DESCRIPTION.test(nameOf(field))) ?? long[0]
    }),
    submit: given(submit, () => all('[type=submit], [type=image], button:not([type])')[0]),
  }
}

/** What is written in a field, as it is. */
export function textOf(field: Element | null): string {
  if (!field) return ''
  // Of an editor, with its line breaks.
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` would glue its paragraphs together
  return 'value' in field ? String(field.value) : ((field as HTMLElement).innerText ?? '')
}

function nameOf(field: Element): string {
  const labels = 'labels' in field ? Array.from((field as HTMLInputElement).labels ?? []) : []
  const attributes = ['name', 'id', 'placeholder', 'aria-label'].map((name) => field.getAttribute(name))
  return [...attributes, ...labels.map((label) => label.textContent)].join(' ')
}
