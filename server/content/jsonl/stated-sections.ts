/** A section as a JSONL page states it: by where it begins in the body, or with its own text. */
export interface StatedSection {
  heading: string
  /** UTF-16 code units from the beginning of the body as it is stated. */
  start: number | null
  text: string | null
  anchor: string | null
  url: string | null
}

export interface PlacedSection extends Pick<StatedSection, 'heading' | 'anchor' | 'url'> {
  start: number
}

/**
 * The body in the form that is kept, with the text of sections that bring their own added to it, and where each section
 * begins in it. `tidy` may change the length of a text: offsets are counted again.
 */
export function placeSections(
  body: string,
  sections: StatedSection[],
  tidy: (text: string) => string,
): { body: string; sections: PlacedSection[] } {
  const cuts = sections
    .filter(({ text }) => text === null)
    .map((section) => ({ section, at: Math.min(section.start ?? 0, body.length) }))
    .sort((a, b) => a.at - b.at)
  const placed: PlacedSection[] = []
  let whole = tidy(body.slice(0, cuts[0]?.at)).trimStart()
  for (const [index, { section, at }] of cuts.entries()) {
    placed.push(placedAt(section, whole.length))
    const part = tidy(body.slice(at, cuts[index + 1]?.at))
    whole += whole === '' ? part.trimStart() : part
  }
  whole = whole.trimEnd()
  for (const section of sections) {
    if (section.text === null) continue
    const part = [section.heading, tidy(section.text).trim()].filter((text) => text !== '').join('\n\n')
    const gap = whole === '' || part === '' ? '' : '\n\n'
    placed.push(placedAt(section, whole.length + gap.length))
    whole += gap + part
  }
  return { body: whole, sections: placed.filter(({ start }) => start < whole.length) }
}

function placedAt({ heading, anchor, url }: StatedSection, start: number): PlacedSection {
  return { heading, anchor, url, start }
}
