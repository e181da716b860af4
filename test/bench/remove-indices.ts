import type { Client } from '@elastic/elasticsearch'

/** By name: an ordinary cluster refuses to delete by a pattern. */
export async function removeIndices(client: Client, pattern: string): Promise<void> {
  const found = await client.cat.indices({ index: pattern, format: 'json', h: ['index'] })
  for (const { index } of found) if (index) await client.indices.delete({ index, ignore_unavailable: true })
}
