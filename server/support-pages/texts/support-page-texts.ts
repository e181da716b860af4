import type { TargetState } from '../../cases/targets/target-state.ts'
import type { ErrorCode } from '../../contract/error-codes.ts'
import type { Locale } from '../../contract/vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** Why a decision or a link is not accepted. */
export type PageProblem = Extract<
  ErrorCode,
  | 'call_back_changed'
  | 'call_back_over'
  | 'call_back_time_past'
  | 'call_back_time_not_offered'
  | 'case_already_closed'
  | 'link_invalid'
  | 'link_expired'
  | 'invalid_input'
  | 'unavailable'
>

/** Every text of support's pages, in one language. */
export interface SupportPageTexts {
  dateLocale: string
  title: (number: string) => string
  /** What has become of the call. */
  states: {
    requested: (person: string) => string
    confirmed: string
    moved: string
    begun: string
    cancelled: string
    withdrawn: (person: string) => string
    closed: string
    none: string
  }
  decidedBy: (name: string) => string
  labels: Record<
    | 'when'
    | 'whenInZone'
    | 'was'
    | 'free'
    | 'contact'
    | 'account'
    | 'target'
    | 'medium'
    | 'meeting'
    | 'start'
    | 'length'
    | 'name'
    | 'note'
    | 'cancelNote',
    string
  >
  /** By when support has promised to answer, and how that stands. */
  targets: Record<TargetState, (instant: string) => string>
  minutes: (count: number) => string
  /** Behind a start that leaves less time than the call is meant to take. */
  atMost: (count: number) => string
  hints: Record<'start' | 'length' | 'name' | 'note', string>
  headings: Record<'confirm' | 'move' | 'decline' | 'cancel', string>
  buttons: Record<'confirm' | 'move' | 'decline' | 'cancel', string>
  noTimeLeft: string
  told: string
  problems: Record<PageProblem, { title: string; text: string }>
}

export const supportPageTexts: Record<Locale, SupportPageTexts> = { en, fr }
