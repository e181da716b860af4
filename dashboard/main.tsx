import { render } from 'preact'
import { Dashboard } from './dashboard.tsx'
import { applyScheme, followSystemAndPrinter } from './session/color-scheme.ts'
import { preferences } from './session/preferences.ts'

applyScheme(preferences.scheme())
followSystemAndPrinter()
const place = document.getElementById('dashboard')
if (place) render(<Dashboard />, place)
