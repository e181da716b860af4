import { describeRelevance } from './relevance-suite.ts'

describeRelevance('the embedded engine', () => ({ engine: 'embedded' }))
