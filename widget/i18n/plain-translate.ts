import type { CreateTranslate } from './translate.ts'

/** For the first panel, whose messages know no numbers: `createTranslate`, for all others, comes with them. */
export const plainTranslate: CreateTranslate = (_locale, messages, own) => {
  return (key, ...[values]) => {
    const text = String(own(key) ?? messages[key] ?? key)
    return text.replace(
      /\{(\w+)\}/g,
      (_, name) => (values as Record<string, string> | undefined)?.[name] ?? '',
    )
  }
}
