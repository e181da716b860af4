import type { WidgetLocale } from './locales.ts'

/** The launcher's few words, apart from the rest so that the loader stays small. */
export const LAUNCHER_LABELS: Record<WidgetLocale, { help: string; unreachable: string }> = {
  en: { help: 'Help', unreachable: 'Help did not load. Try again' },
  fr: { help: 'Aide', unreachable: 'L’aide n’a pas pu être chargée. Réessayer' },
  de: { help: 'Hilfe', unreachable: 'Hilfe nicht geladen. Erneut versuchen' },
  es: { help: 'Ayuda', unreachable: 'No se pudo cargar la ayuda. Reintentar' },
  pt: { help: 'Ajuda', unreachable: 'Não foi possível carregar a ajuda. Tentar de novo' },
  it: { help: 'Assistenza', unreachable: 'Assistenza non caricata. Riprova' },
  nl: { help: 'Help', unreachable: 'Help is niet geladen. Opnieuw proberen' },
  ja: { help: 'ヘルプ', unreachable: 'ヘルプを読み込めませんでした。再試行' },
  ar: { help: 'المساعدة', unreachable: 'تعذّر تحميل المساعدة. إعادة المحاولة' },
}
