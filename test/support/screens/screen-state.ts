import type { Page } from 'playwright-core'
import type { DEMO_PEOPLE } from '../../../server/demo/demo-people.ts'

/** One screen of the widget in one state, and how a browser gets there; by structure and not by words, so in any language. */
export interface ScreenState {
  /** `ask`, `case-form`… */
  screen: string
  /** `empty`, `loading`, `error`… */
  state: string
  /** What it shows, as a sentence of docs/screens.md. */
  shows: string
  /** Who the host page says is signed in; absent: nobody. Each is somebody of the demo. */
  as?: keyof typeof DEMO_PEOPLE
  /** From a fresh page with the widget on it and its cases seeded (seed-screen-cases.ts); resolves when the state is on screen. */
  reach(page: Page): Promise<void>
}
