import type { Translate } from '../i18n/translate.ts'

/** What the pages that come with Guichet belong to (server/content/sources/shipped-content.ts). */
export const SHIPPED_SOURCE = 'guichet:shipped'

/** A source of content as people call it; others are called as they were named. */
export function sourceName(name: string, t: Translate): string {
  return name === SHIPPED_SOURCE ? t('contents.shipped') : name
}
