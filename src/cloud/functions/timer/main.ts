import { functionApplication } from '../../wiring/functionApplication'

/** Cloud function `timer`, every 5 seconds: everything that has to happen without a caller. */
export async function main(): Promise<{ driven: number }> {
  const application = await functionApplication()
  await application.end()
  const started = await application.startDriving()
  await Promise.all([...started, application.deliver(), application.checkpoint(), application.tidy()])
  return { driven: started.length }
}
