import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoFiles, readDemoFiles } from '../demo/read-demo-files.ts'
import { type Assets, loadAssets } from '../http/assets.ts'
import { DASHBOARD_HEADERS } from '../http/dashboard-pages.ts'
import { heardLater } from './heard-later.ts'

/** What the build has left in `dist/`, while it is being read; each may be waited for when it is needed. */
interface BuiltFiles {
  /** The widget's, and the demo's. */
  assets: Promise<Assets[]>
  /** Null: none was built. */
  dashboard: Promise<Assets | null>
  /** Null: it is not the demo that is served. */
  demoFiles: Promise<DemoFiles | null>
}

/** `root` is the repository's. */
export function readBuiltFiles(root: string, demo: boolean): BuiltFiles {
  return {
    assets: heardLater(readAssets(root, demo)),
    dashboard: heardLater(readDashboard(root)),
    demoFiles: heardLater(demo ? readDemoFiles(root) : Promise.resolve(null)),
  }
}

function readAssets(root: string, demo: boolean): Promise<Assets[]> {
  const folders = [
    { folder: join(root, 'dist', 'widget'), under: '' },
    ...(demo ? [{ folder: join(root, 'dist', 'demo'), under: '/demo' }] : []),
  ]
  return Promise.all(folders.map(loadAssets))
}

async function readDashboard(root: string): Promise<Assets | null> {
  const folder = join(root, 'dist', 'dashboard')
  if (!existsSync(folder)) return null
  return loadAssets({ folder, under: '/dashboard', originHeaders: DASHBOARD_HEADERS })
}
