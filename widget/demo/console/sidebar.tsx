import type { ConsoleTexts } from './console-texts.ts'

interface SidebarProps {
  locale: 'en' | 'fr'
  texts: ConsoleTexts
}

export function Sidebar({ locale, texts }: SidebarProps) {
  return (
    <aside class="sidebar">
      <a class="brand" href="/demo/">
        <img src="/demo/icon.svg" alt="" width="28" height="28" />
        Halyard
      </a>
      <nav aria-label={texts.navigation}>
        {Object.entries(texts.sections).map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <nav class="sidebar-help" aria-label={texts.helpCentre}>
        <a href={`/demo/help/${locale}`}>{texts.helpCentre}</a>
        <a href={`/demo/community/${locale}`}>{texts.community}</a>
        <a href={`/demo/guide/${locale}`}>{texts.guide}</a>
      </nav>
    </aside>
  )
}
