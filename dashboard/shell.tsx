import { useState } from 'preact/hooks'
import { SCREENS } from './address/address.ts'
import { useNavigation } from './address/use-address.ts'
import type { StaffSite } from './api/contract.ts'
import { EmptyState } from './components/empty-state.tsx'
import { Icon } from './components/icon.tsx'
import { Notice } from './components/notice.tsx'
import { useSpeech } from './i18n/use-speech.ts'
import { NoPage } from './screens/no-page.tsx'
import { ScreenFrame } from './screens/screen-frame.tsx'
import { SCREEN_TABLE } from './screens/screens.ts'
import { Account } from './session/account.tsx'
import { LookSwitches } from './session/look-switches.tsx'
import { useSession } from './session/session.ts'

/** What stands around every screen: where one can go, of which site, who is there. */
export function Shell() {
  const { t } = useSpeech()
  const { sites } = useSession()
  const { address } = useNavigation()
  const [menuOpen, setMenuOpen] = useState(false)
  const site = address.site === null ? sites[0] : sites.find(({ id }) => id === address.site)

  return (
    <div class={`shell ${menuOpen ? 'shell-menu' : ''}`}>
      <a class="skip" href="#screen">
        {t('shell.skip')}
      </a>
      <header class="top">
        <button
          type="button"
          class="icon-button menu-button"
          aria-expanded={menuOpen}
          aria-controls="menu"
          aria-label={t('shell.menu')}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <Icon name={menuOpen ? 'close' : 'menu'} />
        </button>
        <span class="brand">
          <BrandMark />
          Guichet
        </span>
        <SiteSwitcher site={site} />
      </header>
      <aside class="side" id="menu" aria-label={t('shell.menu')}>
        <nav aria-label={t('shell.screens')}>
          <ul>
            {SCREENS.map((screen) => (
              <ScreenLink key={screen} screen={screen} follow={() => setMenuOpen(false)} />
            ))}
          </ul>
        </nav>
        <div class="side-foot">
          <LookSwitches />
          <Account />
        </div>
      </aside>
      <main id="screen" class="main" tabIndex={-1}>
        {address.screen === null ? (
          <NoPage />
        ) : site ? (
          <ScreenFrame
            key={`${address.screen} ${site.id}`}
            id={address.screen}
            // The table ties each screen's path to what it shows; here it is any of them.
            screen={SCREEN_TABLE[address.screen] as never}
            site={site}
          />
        ) : (
          <NoSite />
        )}
      </main>
    </div>
  )
}

function ScreenLink({ screen, follow }: { screen: (typeof SCREENS)[number]; follow(): void }) {
  const { t } = useSpeech()
  const { address, hrefTo } = useNavigation()
  return (
    <li>
      <a
        class="side-link"
        href={hrefTo({ screen })}
        {...(address.screen === screen && { 'aria-current': 'page' })}
        onClick={follow}
        // The file of a screen that is likely to be looked at; should it fail, the screen says so.
        onPointerEnter={() => void SCREEN_TABLE[screen].load().catch(() => {})}
      >
        <Icon name={screen} />
        {t(`screen.${screen}`)}
      </a>
    </li>
  )
}

function SiteSwitcher({ site }: { site: StaffSite | undefined }) {
  const { t } = useSpeech()
  const { sites } = useSession()
  const { go } = useNavigation()
  if (site && sites.length === 1) return <span class="site-name">{site.name}</span>
  return (
    <label class="site-switcher">
      <span class="unseen">{t('shell.site')}</span>
      <select
        class="input"
        value={site?.id ?? ''}
        onChange={({ currentTarget }) => go({ site: currentTarget.value })}
      >
        {!site && <option value="">{t('shell.choose-site')}</option>}
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name === id ? id : `${name} (${id})`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The address names a site that is not there, or not for this person; or there is none at all. */
function NoSite() {
  const { t } = useSpeech()
  const { sites } = useSession()
  if (sites.length === 0) {
    return (
      <EmptyState icon="settings" title={t('no-site.none')}>
        <p>{t('no-site.none-text')}</p>
      </EmptyState>
    )
  }
  return (
    <Notice tone="warning" title={t('no-site.other')}>
      {t('no-site.other-text')}
    </Notice>
  )
}

function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M8 24V15a8 8 0 0 1 16 0v9M6 24h20" />
    </svg>
  )
}
