import type { Diagnosis, DiagnosisStep } from '../../contract/support/diagnosis'

/**
 * A face check that ended without passing is an ok answer, too. It shows by what came next: the same check begun again,
 * or a level that is still not 2 at the end.
 */
export function failedFaces({ steps, person }: Pick<Diagnosis, 'steps' | 'person'>): ReadonlySet<DiagnosisStep> {
  const failed = new Set<DiagnosisStep>()
  for (const [place, step] of steps.entries()) {
    if (step.operation !== 'identity.finishFace' || step.outcome !== 'ok') continue
    const purpose = step.input?.purpose
    const again = steps.slice(place + 1).find(({ operation }) => operation === 'identity.startFace')
    const neverPassed = purpose === 'raise' && person.level !== 2
    if (neverPassed || again?.input?.purpose === purpose) failed.add(step)
  }
  return failed
}
