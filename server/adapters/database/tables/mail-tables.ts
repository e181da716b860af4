import type { Generated } from 'kysely'
import type { MailDelivery } from '../../../mail/delivery/mail-deliveries.ts'
import type { Json } from './json.ts'

/** What became of each mail. */
export interface MailTables {
  mail_delivery: MailDeliveryTable
  inbound_mail: InboundMailTable
  stranger_answer: { site: string; address: string; mail: string; at: Date }
}

export interface InboundMailTable {
  id: string
  site: string
  digest: string
  message_id: string | null
  blob: string
  too_large: boolean
  recipients: Json<string[]>
  mail_from: string | null
  sender: string | null
  authenticated: boolean
  received_at: Date
  /** Null, as what follows: not handled yet. */
  outcome: Generated<string | null>
  /** `C-10001` */
  case_number: Generated<string | null>
  text_digest: Generated<string | null>
  handled_at: Generated<Date | null>
}

interface MailDeliveryTable {
  message_id: string
  site: string
  case_number: number | null
  entry: string | null
  receiver: MailDelivery['receiver']
  recipients: Json<string[]>
  state: MailDelivery['state']
  attempts: number
  repeated: boolean
  refused: Json<MailDelivery['refused']>
  problem: string | null
  created_at: Date
  changed_at: Date
}
