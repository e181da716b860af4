import { sql, type Transaction } from 'kysely'
import type { AccountDirectory, AccountsChange, ContactChange } from '../../contacts/account-directory.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import { foldAddress, hasRole } from '../../support-rules/contact-roles.ts'
import { readAccounts, writeAccounts } from './account-rows.ts'
import { readAudit, recordAudit } from './audit-log.ts'
import {
  countNamed,
  findContactChange,
  keepContactChange,
  ownerDecisions,
  settleDecisions,
} from './contact-changes.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'

export function createAccountDirectory(
  { kysely }: Pick<Database, 'kysely'>,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
): AccountDirectory {
  return {
    async find(site, id) {
      const [account = null] = await readAccounts(kysely, site, (is) => is('id', '=', id))
      return account
    },

    accountsOf: (site, email) =>
      readAccounts(kysely, site, (is) =>
        is(
          'id',
          'in',
          is
            .selectFrom('account_contact')
            .select('account')
            .where('account_contact.site', '=', site)
            .where('email_folded', '=', foldAddress(email)),
        ),
      ),

    list: (site) => readAccounts(kysely, site),

    put: (account) => kysely.transaction().execute((transaction) => writeAccounts(transaction, [account])),

    nameContact: (change) =>
      kysely.transaction().execute(async (transaction) => {
        const account = await lockAccount(transaction, change)
        if (!account) return null
        if (hasRole(account, change.contact.email, 'technical_contact')) return account
        await addTechnicalContact(transaction, change)
        await keepContactChange(transaction, jobs, 'contact_named', account, change)
        return lockAccount(transaction, change)
      }),

    removeContact: (change) =>
      kysely.transaction().execute(async (transaction) => {
        const account = await lockAccount(transaction, change)
        if (!account || !hasRole(account, change.contact.email, 'technical_contact')) return null
        await takeTechnicalContact(transaction, change)
        await keepContactChange(transaction, jobs, 'contact_removed', account, change)
        return lockAccount(transaction, change)
      }),

    findChange: (id) => findContactChange(kysely, id),

    namedSince: (site, account, since) => countNamed(kysely, site, account, since),

    decisionsOf: (site, account) => ownerDecisions(kysely, site, account),

    historyOf: (site, account, most) => readAudit(kysely, site, account, most),

    change: (site, decide) =>
      kysely.transaction().execute(async (transaction) => {
        // One such change at a time, also where there is no account to lock yet.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`guichet accounts ${site}`}, 0))`.execute(
          transaction,
        )
        await transaction.selectFrom('account').select('id').where('site', '=', site).forUpdate().execute()
        const accounts = await readAccounts(transaction, site)
        const decisions = await ownerDecisions(transaction, site)
        await applyChange(transaction, site, decide({ accounts, decisions }))
      }),
  }
}

async function applyChange(
  transaction: Transaction<DatabaseSchema>,
  site: string,
  { put, remove, settled, audit }: AccountsChange,
): Promise<void> {
  for (const ids of inChunks(remove)) {
    await transaction.deleteFrom('account').where('site', '=', site).where('id', 'in', ids).execute()
  }
  await writeAccounts(transaction, put)
  await settleDecisions(transaction, site, settled)
  for (const lines of inChunks(audit)) await recordAudit(transaction, lines)
}

/** The account, which nobody else changes until this transaction ends. */
async function lockAccount(
  transaction: Transaction<DatabaseSchema>,
  { site, account }: ContactChange,
): Promise<DirectoryAccount | null> {
  await transaction
    .selectFrom('account')
    .select('id')
    .where('site', '=', site)
    .where('id', '=', account)
    .forUpdate()
    .execute()
  const [found = null] = await readAccounts(transaction, site, (is) => is('id', '=', account))
  return found
}

async function addTechnicalContact(
  transaction: Transaction<DatabaseSchema>,
  { site, account, contact: { email, name } }: ContactChange,
): Promise<void> {
  await transaction
    .insertInto('account_contact')
    .values({
      site,
      account,
      email,
      email_folded: foldAddress(email),
      name,
      technical_contact: true,
      primary_owner: false,
    })
    .onConflict((conflict) =>
      conflict.columns(['site', 'account', 'email_folded']).doUpdateSet({ technical_contact: true }),
    )
    .execute()
}

async function takeTechnicalContact(
  transaction: Transaction<DatabaseSchema>,
  { site, account, contact: { email } }: ContactChange,
): Promise<void> {
  const address = foldAddress(email)
  await transaction
    .deleteFrom('account_contact')
    .where('site', '=', site)
    .where('account', '=', account)
    .where('email_folded', '=', address)
    .where('primary_owner', '=', false)
    .execute()
  await transaction
    .updateTable('account_contact')
    .set({ technical_contact: false })
    .where('site', '=', site)
    .where('account', '=', account)
    .where('email_folded', '=', address)
    .execute()
}
