/** The subjects of all cases that somebody of the demo has opened, as the server has them. */
export async function subjectsOfCases(guichetUrl: string, as: string): Promise<string[]> {
  const token = await (await fetch(`${guichetUrl}/demo/token?as=${as}`)).text()
  const answer = await fetch(`${guichetUrl}/v1/cases`, { headers: { authorization: `Bearer ${token}` } })
  const { cases } = (await answer.json()) as { cases: { subject: string }[] }
  return cases.map(({ subject }) => subject)
}
