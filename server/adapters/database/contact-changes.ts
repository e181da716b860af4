import type { Kysely, Transaction } from 'kysely'
import type {
  AccountsChange,
  ContactChange,
  ContactChangeRecord,
  ContactDecision,
  OwnerDecision,
} from '../../contacts/account-directory.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import { contactBy, foldAddress } from '../../support-rules/contact-roles.ts'
import { recordAudit } from './audit-log.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The change for good, its audit line, and the mail to those concerned: an owner who names themselves gets one. */
export async function keepContactChange(
  transaction: Transaction<DatabaseSchema>,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
  kind: ContactDecision,
  { name: accountName, contacts }: DirectoryAccount,
  { site, account, contact, owner, locale, at }: ContactChange,
): Promise<void> {
  const email = foldAddress(contact.email)
  const { id } = await transaction
    .insertInto('contact_change')
    .values({
      site,
      account,
      account_name: accountName,
      kind,
      email: contact.email,
      email_folded: email,
      name: contact.name ?? contactBy({ contacts }, contact.email)?.name ?? null,
      owner_email: owner.email,
      owner_name: owner.name,
      locale,
      at,
      settled: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAudit(transaction, [
    {
      at,
      site,
      actor: { role: 'contact', id: foldAddress(owner.email) },
      action: kind,
      account,
      caseNumber: null,
      details: { contact: email },
    },
  ])
  await jobs.enqueue(transaction, 'send-contact-mail', { change: id, to: 'contact' })
  if (email !== foldAddress(owner.email)) {
    await jobs.enqueue(transaction, 'send-contact-mail', { change: id, to: 'owner' })
  }
}

export async function findContactChange(
  kysely: Kysely<DatabaseSchema>,
  id: string,
): Promise<ContactChangeRecord | null> {
  if (!UUID.test(id)) return null
  const row = await kysely.selectFrom('contact_change').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    site: row.site,
    account: row.account,
    accountName: row.account_name,
    kind: row.kind,
    contact: { email: row.email, name: row.name },
    owner: { email: row.owner_email, name: row.owner_name },
    locale: row.locale,
    at: row.at,
  }
}

export async function countNamed(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  account: string,
  since: Date,
): Promise<number> {
  const { named } = await kysely
    .selectFrom('contact_change')
    .select(({ fn }) => fn.countAll<number>().as('named'))
    .where('site', '=', site)
    .where('account', '=', account)
    .where('kind', '=', 'contact_named')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return named
}

/** The last decision of each person that is not settled. */
export async function ownerDecisions(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  account?: string,
): Promise<OwnerDecision[]> {
  const ofSite = kysely
    .selectFrom('contact_change')
    .distinctOn(['account', 'email_folded'])
    .select(['account', 'email', 'kind', 'at', 'settled'])
    .where('site', '=', site)
    .orderBy('account')
    .orderBy('email_folded')
    .orderBy('position', 'desc')
  const rows = await (account === undefined ? ofSite : ofSite.where('account', '=', account)).execute()
  return rows.filter(({ settled }) => !settled).map(({ settled: _, ...decision }) => decision)
}

export async function settleDecisions(
  transaction: Transaction<DatabaseSchema>,
  site: string,
  settled: AccountsChange['settled'],
): Promise<void> {
  for (const chunk of inChunks(settled)) {
    await transaction
      .updateTable('contact_change')
      .set({ settled: true })
      .where('site', '=', site)
      .where((is) =>
        is.or(
          chunk.map(({ account, email }) =>
            is.and([is('account', '=', account), is('email_folded', '=', foldAddress(email))]),
          ),
        ),
      )
      .execute()
  }
}
