/** What is wrong with a field; the field names it by `aria-describedby`, so the place is there before the text. */
export function FieldError({ id, text }: { id: string; text: string | null }) {
  return (
    <p id={id} class="field-error" hidden={text === null}>
      {text}
    </p>
  )
}
