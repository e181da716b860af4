import type { Messages } from '../translate.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { settings } from './settings.ts'
import { tables } from './tables.ts'

export const messages: Messages = { ...frame, ...figures, ...tables, ...settings }
