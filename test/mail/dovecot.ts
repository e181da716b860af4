import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { canConnect } from './can-connect.ts'
import { accountId } from './system-account.ts'

export interface Dovecot {
  imapPort: number
  /** Takes mail for every user, and for any `user+detail`. */
  lmtpPort: number
  password: string
  close(): Promise<void>
}

interface DovecotOptions {
  folder: string
  imapPort: number
  lmtpPort: number
  /** Addresses. */
  users: string[]
}

const PASSWORD = 'mail house'

/** A private Dovecot on loopback: LMTP in, IMAP out, one mailbox for each user. */
export async function startDovecot({ folder, imapPort, lmtpPort, users }: DovecotOptions): Promise<Dovecot> {
  const [run, mail] = [join(folder, 'run'), join(folder, 'mail')]
  const owner = accountId('nobody')
  for (const made of [run, mail]) mkdirSync(made, { recursive: true })
  chmodSync(folder, 0o755)
  chownSync(mail, owner.uid, owner.gid)
  const passwords = join(folder, 'users')
  writeFileSync(passwords, users.map((user) => `${user}:{PLAIN}${PASSWORD}\n`).join(''))
  const config = join(folder, 'dovecot.conf')
  writeFileSync(
    config,
    `base_dir = ${run}
protocols = imap lmtp
listen = 127.0.0.1
log_path = ${join(folder, 'log')}
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
last_valid_uid = 0
mail_location = maildir:${mail}/%u
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
recipient_delimiter = +
# What the mail was sent to, detail and all.
lmtp_hdr_delivery_address = original
lmtp_save_to_detail_mailbox = no
passdb {
  driver = passwd-file
  args = username_format=%u ${passwords}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}/%u
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
service stats {
  client_limit = 100
}
namespace inbox {
  inbox = yes
  mailbox Done {
    auto = create
  }
}
`,
  )
  const child = spawn('dovecot', ['-F', '-c', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  let problems = ''
  child.stderr.on('data', (chunk) => {
    problems += chunk
  })
  const deadline = Date.now() + 20_000
  while (!(await canConnect(imapPort)) || !(await canConnect(lmtpPort))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`Dovecot did not start:\n${problems}`)
    await delay(50)
  }
  return {
    imapPort,
    lmtpPort,
    password: PASSWORD,
    async close() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await ended
    },
  }
}
