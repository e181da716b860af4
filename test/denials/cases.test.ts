import { describeCaseDenials } from './case-denials.ts'

describeCaseDenials(() => null)
