import type { WardActs } from '../neighbours'
import { type ActNeeds, keepAct } from './guardianActs'

/** What others tell family: every act of a guardian is kept, and told to the other guardians and to the child. */
export function wardActsPort(needs: ActNeeds): WardActs {
  return {
    record: (trx, { byResidentId, ...act }) => keepAct(needs, trx, { ...act, by: { kind: 'guardian', residentId: byResidentId } }),
  }
}
