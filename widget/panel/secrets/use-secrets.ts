import { useMemo, useState } from 'preact/hooks'
import { type FoundSecret, findSecrets } from '../../api/contract.ts'
import { hideSecrets } from './hide-secrets.ts'

export interface SecretsOfField {
  text: string
  /** Those that the person has not decided on. */
  found: FoundSecret[]
  /** How often sending has waited for the person's word on them; 0 while they are being written. */
  asked: number
  hide(): void
  /** They may go as they are. Sends, if nothing else holds it up that was asked about. */
  keep(): void
}

interface SecretsParts {
  texts: readonly string[]
  /** Changes one of the texts. */
  write(index: number, text: string): void
  send(): void
}

/**
 * What in the texts of a message looks like a secret. It is said while they are written. `mayGo` holds the message up once
 * for each, to be decided on, and never a second time: the person knows better.
 */
export function useSecrets({ texts, write, send }: SecretsParts): {
  fields: SecretsOfField[]
  mayGo(): boolean
} {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ times: number; about: readonly string[] }>({ times: 0, about: [] })
  const foundIn = useMemo(() => texts.map((text) => findSecrets(text)), texts)
  const undecided = texts.map((text, index) => {
    const found = (foundIn[index] ?? []).filter(({ start, end }) => !accepted.has(text.slice(start, end)))
    return { text, found, values: found.map(({ start, end }) => text.slice(start, end)) }
  })
  const all = undecided.flatMap(({ values }) => values)

  return {
    fields: undecided.map(({ text, found, values }, index) => {
      const times = values.some((value) => asked.about.includes(value)) ? asked.times : 0
      return {
        text,
        found,
        asked: times,
        hide: () => write(index, hideSecrets(text, found)),
        keep() {
          setAccepted(new Set([...accepted, ...values]))
          if (times > 0 && all.every((value) => values.includes(value))) send()
        },
      }
    }),
    mayGo() {
      if (all.every((value) => asked.about.includes(value))) return true
      setAsked({ times: asked.times + 1, about: all })
      return false
    },
  }
}
