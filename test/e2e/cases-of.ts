interface CaseOfServer {
  number: string
  subject: string
  timeline: { attachments?: { name: string }[] }[]
}

/** The subjects of all cases that somebody of the demo has opened, as the server has them. */
export async function subjectsOfCases(guichetUrl: string, as: string): Promise<string[]> {
  return (await casesOf(guichetUrl, as)).map(({ subject }) => subject)
}

/** The names of all files that the case of this subject has. */
export async function attachmentsOf(guichetUrl: string, as: string, subject: string): Promise<string[]> {
  const { number } = (await casesOf(guichetUrl, as)).find((each) => each.subject === subject) ?? {}
  const { timeline } = await ask<CaseOfServer>(guichetUrl, as, `/v1/cases/${number}`)
  return timeline.flatMap(({ attachments = [] }) => attachments.map(({ name }) => name))
}

async function casesOf(guichetUrl: string, as: string): Promise<CaseOfServer[]> {
  return (await ask<{ cases: CaseOfServer[] }>(guichetUrl, as, '/v1/cases')).cases
}

async function ask<T>(guichetUrl: string, as: string, path: string): Promise<T> {
  const token = await (await fetch(`${guichetUrl}/demo/token?as=${as}`)).text()
  const answer = await fetch(`${guichetUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return (await answer.json()) as T
}
