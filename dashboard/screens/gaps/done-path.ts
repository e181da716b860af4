/** Where a topic is marked as done, and where the mark is taken back. */
export function donePath(topic: string, site: string): string {
  return `/v1/reports/gaps/${encodeURIComponent(topic)}/done?${new URLSearchParams({ site })}`
}
