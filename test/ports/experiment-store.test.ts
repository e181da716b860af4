import { MemoryExperimentStore } from '../support/memory-experiment-store.ts'
import { describeExperimentStore } from './experiment-store-suite.ts'

const store = new MemoryExperimentStore()
describeExperimentStore(() => store)
