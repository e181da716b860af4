import { createEventErasures } from '../adapters/database/event-erasures.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createPersonalDataStore } from '../adapters/database/personal-data-store.ts'
import { readServerSecret } from '../adapters/database/server-secret.ts'
import { openEventSink } from '../adapters/open-event-sink.ts'
import { eraseSentNow } from '../composition/erase-sent-now.ts'
import { type Config, readConfig } from '../config.ts'
import { createContactPseudonym } from '../deflection/contact-pseudonym.ts'
import { createEraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import { createServerKeys } from '../keys/server-keys.ts'
import { createPersonalData, type PersonalData } from '../privacy/personal-data.ts'
import { remotePersonalData } from '../privacy/remote-personal-data.ts'
import { configuredSiteIds } from './configured-site-ids.ts'
import { controlOfHolder } from './control-of-holder.ts'
import { privacyCommand } from './privacy-command.ts'

/** `guichet privacy` on the configured store, or through the running server that holds it. */
export async function runPrivacyCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return privacyCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    open: () => openPersonalData(config),
  })
}

async function openPersonalData(config: Config): Promise<PersonalData & AsyncDisposable> {
  const control = await controlOfHolder(config)
  if (!control) return openHere(config)
  return { ...remotePersonalData(control), [Symbol.asyncDispose]: async () => undefined }
}

async function openHere(config: Config): Promise<PersonalData & AsyncDisposable> {
  const sites = await configuredSiteIds(config)
  const opened = new AsyncDisposableStack()
  const database = await openDatabase(config)
  opened.defer(() => database.close())
  const keys = createServerKeys(await readServerSecret(database))
  const clock = () => new Date()
  const sink = await openEventSink(config, { warn: () => undefined })
  if (sink) opened.defer(() => sink.close())
  return {
    ...createPersonalData({
      store: createPersonalDataStore(database, { sendsEvents: sink !== null }),
      sites,
      contactOf: createContactPseudonym(keys.for('contact-pseudonym')),
      eraseSentEvents:
        sink && eraseSentNow(createEraseSentEvents({ erasures: createEventErasures(database), sink, clock })),
      clock,
    }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
