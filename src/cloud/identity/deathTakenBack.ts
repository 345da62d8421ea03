import type { SelfResident } from '../call'
import type { Clock, Database, Register } from '../ports'
import { giveBack, withinLimit } from './attemptLimits'

interface Needs {
  readonly db: Database
  readonly clock: Clock
  /** The one that notes what it hears. */
  readonly register: Register
}

interface Found {
  readonly deceased: boolean
  readonly resident: SelfResident | null
}

/**
 * Whoever is said to have died, and calls or is called for, may be alive and the register corrected since: it is asked again,
 * once a day a person. Nothing is believed but its answer.
 */
export function deathTakenBack<Asked extends readonly unknown[], Who extends Found>(
  { db, clock, register }: Needs,
  find: (...asked: Asked) => Promise<Who | null>,
): (...asked: Asked) => Promise<Who | null> {
  return async (...asked) => {
    const found = await find(...asked)
    if (!found?.deceased || !found.resident) return found
    const { residentId, documentType, documentNumber, name } = found.resident
    const now = clock.now()
    if (!(await withinLimit(db, residentId, 'askDeathAgain', now))) return found
    const { kind } = await register.check({ documentType, documentNumber, name })
    // No answer is no try.
    if (kind === 'unavailable') await giveBack(db, residentId, 'askDeathAgain', now)
    return kind === 'same' ? find(...asked) : found
  }
}
