import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { settings } from './settings.ts'
import { tables } from './tables.ts'

export const messages = { ...frame, ...figures, ...tables, ...settings } as const
