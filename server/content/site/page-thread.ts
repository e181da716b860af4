import { parentPort } from 'node:worker_threads'
import type { ParseRequest } from './page-parser.ts'
import { readSitePage } from './site-page.ts'

parentPort?.on('message', ({ page, defaults }: ParseRequest) => {
  parentPort?.postMessage(readSitePage({ ...page, headers: new Headers(page.headers) }, defaults))
})
