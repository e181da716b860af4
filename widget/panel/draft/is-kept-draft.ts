import { NATURES, SEVERITIES } from '../../api/contract.ts'
import type { KeptDraft } from './kept-draft.ts'

/** Whether what storage held is a draft of this version: anything may have written there. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  if (!isRecord(value)) return false
  const { draft, intent, submissionKey, files = [] } = value
  return (
    isDraft(draft) &&
    isIntent(intent) &&
    (submissionKey === null || isSubmissionKey(submissionKey)) &&
    Array.isArray(files) &&
    files.every((name) => typeof name === 'string')
  )
}

function isDraft(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasAll(value, ['question', 'subject', 'description'], 'string') &&
    hasAll(value, ['confidential', 'urgent'], 'boolean') &&
    isRecord(value.diagnostics) &&
    hasAll(value.diagnostics, ['page', 'browser', 'consoleErrors'], 'boolean') &&
    (value.callBack === null || isCallBack(value.callBack)) &&
    (value.engine === null || typeof value.engine === 'string') &&
    (value.nature === null || NATURES.some((nature) => nature === value.nature)) &&
    SEVERITIES.some((severity) => severity === value.severity)
  )
}

function isCallBack(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasAll(value, ['timeZone', 'medium'], 'string') &&
    isListOf(value.windows, ['from', 'to'])
  )
}

function isIntent(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasAll(value, ['id', 'lastActiveAt'], 'string') &&
    isListOf(value.searches, ['query', 'at']) &&
    isListOf(value.readings, ['articleId', 'title', 'url', 'at'])
  )
}

function isSubmissionKey(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasAll(value, ['value', 'content', 'body'], 'string') &&
    ['unsent', 'unknown', 'refused', 'spent'].includes(String(value.outcome))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isListOf(value: unknown, names: string[]): boolean {
  return Array.isArray(value) && value.every((each) => isRecord(each) && hasAll(each, names, 'string'))
}

function hasAll(value: Record<string, unknown>, names: string[], type: 'string' | 'boolean'): boolean {
  return names.every((name) => typeof value[name] === type)
}
