import { callBackEndpoints } from './call-back-endpoints.ts'
import { caseEndpoints } from './case-endpoints.ts'
import { deskEndpoints } from './desk-endpoints.ts'
import { eventEndpoints } from './event-endpoints.ts'
import { gapEndpoints } from './gap-endpoints.ts'
import { helpEndpoints } from './help-endpoints.ts'
import { peopleEndpoints } from './people-endpoints.ts'
import { reportEndpoints } from './report-endpoints.ts'
import { staffEndpoints } from './staff-endpoints.ts'

/** The HTTP table of `/v1`. */
export const endpoints = {
  ...helpEndpoints,
  ...peopleEndpoints,
  ...caseEndpoints,
  ...callBackEndpoints,
  ...deskEndpoints,
  ...eventEndpoints,
  ...reportEndpoints,
  ...gapEndpoints,
  ...staffEndpoints,
}
