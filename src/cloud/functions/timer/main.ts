import { functionApplication } from '../../wiring/functionApplication'

/** Cloud function `timer`, every 5 seconds: everything that has to happen without a caller, revocations before all. */
export async function main(): Promise<{ driven: number }> {
  const { log, ...application } = await functionApplication()
  const noted = (error: unknown) => log.bug({ traceId: 'timer', operation: 'timer', error })
  const started = await application.startDriving().catch((error: unknown) => {
    noted(error)
    return []
  })
  const rest = [
    application.end,
    application.growUp,
    application.deliver,
    application.follow,
    application.checkpoint,
    application.watch,
    application.tidy,
  ].map((work) => work().catch(noted))
  // The function freezes once it has answered: nothing may be left in the air, whatever else fails.
  await Promise.all([...started, ...rest])
  return { driven: started.length }
}
