import { functionApplication } from '../../wiring/functionApplication'

/** Cloud function `timer`, every 5 seconds: drives intents that are due, makes partitions, forgets old nonces. */
export async function main(): Promise<{ driven: number }> {
  const application = await functionApplication()
  const driven = await application.drive()
  await application.tidy()
  return { driven }
}
