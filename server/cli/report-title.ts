/** What a report is of; the first line of its text. */
export function reportTitle(
  name: string,
  { site, from, to, zone }: { site: string; from: string; to: string; zone: string },
): string {
  return `${name} of ${site}, ${from} to ${to} (${zone})`
}
