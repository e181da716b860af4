import type { TimeWindow } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'

export interface CallBackApi {
  /** Support's business hours of the next weeks, as instants in order. */
  callBackHours(): Promise<{ hours: TimeWindow[] }>
}

export const callBackApi = ({ request }: HelpApiParts): CallBackApi => ({
  callBackHours: () => request('/v1/call-back/hours', { token: 'required', answers: ['hours'] }),
})
