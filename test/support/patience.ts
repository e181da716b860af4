/** How long a test waits, in milliseconds, for what must come: a machine may be busy with other tests. What fails, fails after it. */
export const PATIENCE_MS = 60_000

/** The same for `vi.waitFor` and for polls of which each look costs something, such as a program that is started. */
export const PATIENCE = { timeout: PATIENCE_MS, interval: 250 }
