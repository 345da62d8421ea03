/** `npm run test:deep -- GROUP`: what is counted deeply, and where. */
export const deepGroups: Readonly<Record<string, readonly string[]>> = {
  schedules: ['test/faults/schedules'],
  kill: ['test/faults/kill'],
  upstream: ['test/faults/upstream'],
  clock: ['test/faults/clock'],
  guess: ['test/security/guessing'],
  race: ['test/security/races'],
  backChannel: ['test/security/backChannel'],
  receipts: ['test/security/receiptTampering'],
  subject: ['test/security/subjectSwitch'],
  seal: ['src/cloud/record/copy/seal'],
  bodies: ['test/contract/generatedBodies'],
  faces: ['test/security/faceResults'],
  mutated: ['test/security/idor/mutatedBodies'],
  people: ['src/sandbox/population/coherence', 'src/cloud/record/copy/fhir/fhirCopy'],
  journeys: ['test/journeys'],
}
