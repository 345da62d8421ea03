import type { CloudProcess } from '../../cloudProcess'
import type { Observer } from './database'
import type { Gateway } from './gateway'

export interface Target {
  readonly residentId: string
  readonly grantId: string
  readonly orgCode: string
  /** As the province is told of them. */
  readonly patient: string
  /** Presses 取消授权; whether it was acknowledged. */
  revoke(): Promise<boolean>
}

export interface Scene {
  readonly cloud: CloudProcess
  readonly database: Observer
  readonly gateway: Gateway
  readonly target: Target
  /** Told to differ from one time to the next. */
  readonly turn: number
}

/** Kills the cloud at one point of a revocation; tells whether the person had been told that it was taken. */
export type Kill = (scene: Scene) => Promise<boolean>

const grantRow = 'select 1 from access_grant where resident_id = $1 and id = $2 for update'
const queueRow = 'select 1 from intent_queue where resident_id = $1 and org_code = $2 for update'

/** The wish is written and waits for a lock that we hold: nothing of it may stay. */
const beforeCommit: Kill = async ({ cloud, database, target }) => {
  const release = await database.lock(grantRow, [target.residentId, target.grantId])
  const told = target.revoke()
  await database.blocked(1)
  await cloud.kill()
  await release()
  return told
}

/** The wish is committed and acknowledged; the worker passes over the queue because we were in line for it first. */
const commitToSend: Kill = async ({ cloud, database, gateway, target }) => {
  const sent = () => gateway.revocations.filter(({ patient, orgCode }) => patient === target.patient && orgCode === target.orgCode).length
  const before = sent()
  const release = await database.lock(grantRow, [target.residentId, target.grantId])
  const told = target.revoke()
  await database.blocked(1)
  const inLine = database.lock(queueRow, [target.residentId, target.orgCode])
  await database.blocked(2)
  await release()
  const releaseQueue = await inLine
  const acknowledged = await told
  await cloud.kill()
  await releaseQueue()
  if (sent() > before) throw new Error('the order left before the kill')
  return acknowledged
}

/** The order has left; it arrives there or not, and the answer never comes. */
const sendToAck: Kill = async ({ cloud, gateway, target, turn }) => {
  const arrived = new Promise<void>((done) => {
    gateway.treatNext(target, async (forward) => {
      if (turn % 2 === 0) await forward()
      done()
      return null
    })
  })
  const acknowledged = await target.revoke()
  await arrived
  await cloud.kill()
  return acknowledged
}

/** The province has said yes, and the worker stands before the row where it would write that down. */
const ackToMark: Kill = async ({ cloud, database, gateway, target }) => {
  const held = new Promise<() => Promise<void>>((done) => {
    gateway.treatNext(target, async (forward) => {
      const release = await database.lock(queueRow, [target.residentId, target.orgCode])
      const answer = await forward()
      done(release)
      return answer
    })
  })
  const acknowledged = await target.revoke()
  const release = await held
  await database.blocked(1)
  await cloud.kill()
  await release()
  return acknowledged
}

export const points: Readonly<Record<string, Kill>> = { beforeCommit, commitToSend, sendToAck, ackToMark }
