import { sessionName } from './draft/kept-in-browser.ts'

/** The token of a session that began with a mailed code. It ends with the tab, and where storage is blocked with the page. */
export interface SessionStorage {
  read(): string | null
  write(token: string): void
  remove(): void
}

export function createSessionStorage(site: string): SessionStorage {
  const name = sessionName(site)
  let held: string | null = null
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  return {
    read: () => held ?? attempt(() => sessionStorage.getItem(name)),
    write(token) {
      held = token
      attempt(() => sessionStorage.setItem(name, token))
    },
    remove() {
      held = null
      attempt(() => sessionStorage.removeItem(name))
    },
  }
}
