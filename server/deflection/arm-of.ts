import type { Arm, Plan } from '../contract/vocabulary.ts'

/** On which side of the site's experiment an account is; null: there is none, or it does not take part. */
export type ArmOf = (site: string, account: string, plan: Plan) => Promise<Arm | null>
