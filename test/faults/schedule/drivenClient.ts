import { driveIntents } from '../../../src/cloud/authorization/driveIntents'
import type { SelfResident } from '../../../src/cloud/call'
import type { GrantGateway, GrantOrderOutcome } from '../../../src/cloud/ports'
import { type AuthorizationWorld, dataOf } from '../../cloud/authorizationWorld'
import type { Seeded } from '../../seeded'
import { mortal, type Process } from './mortal'
import type { Network } from './network'
import type { Client } from './play'
import type { VirtualTime } from './virtualTime'

export interface Hospital {
  readonly orgCode: string
  readonly orgName: string
}

/** The real use cases over the real database, in processes that can die at any point between them and the network. */
export function drivenClient(stage: {
  world: AuthorizationWorld
  resident: SelfResident
  hospitals: readonly Hospital[]
  workers: 1 | 2
  random: Seeded
  time: VirtualTime
  network: Network
  tell: (line: string) => void
}): Client {
  const { world, resident, hospitals, workers, random, time, network, tell } = stage
  const { residentId } = resident
  const start = world.clock.now().getTime()
  let process: Process = { dead: false, diesNoting: false }
  let downUntil = 0

  function die(how: string): void {
    process.dead = true
    process = { dead: false, diesNoting: false }
    // The other worker is there at once; a single one has to be started again.
    downUntil = workers === 2 ? 0 : time.now() + random.between(300, 30_000)
    tell(`crash ${how}, back at ${downUntil}`)
  }

  /** Carries one order; resolves when the sender hears, or rejects when it is dead by then. */
  function gateway(own: Process, entered: () => void, finished: () => Promise<void>): GrantGateway {
    return {
      resting: () => false,
      save(order) {
        const hospital = hospitals.findIndex(({ orgCode }) => orgCode === order.orgCode)
        const { heardAfter, answered, death } = network.send(hospital, order.wanted)
        return new Promise<GrantOrderOutcome>((hear, lose) => {
          time.at(time.now() + heardAfter, async () => {
            if (death && !own.dead) die(death)
            if (own.dead && death !== 'beforeWriting') lose(new Error('dead'))
            else hear({ kind: answered ? 'confirmed' : 'unanswered' })
            await finished()
          })
          entered()
        })
      },
    }
  }

  /** Starts one step of one queue; goes on when it is done or its order is on its way. */
  async function attempt(orgCode: string): Promise<void> {
    const own = process
    own.diesNoting = random.chance(0.02)
    let entered = () => {}
    const onItsWay = new Promise<void>((done) => {
      entered = done
    })
    const needs = {
      ...world.needs,
      db: mortal(world.db, own),
      random: { ...world.needs.random, fraction: random.fraction },
      grantGateway: gateway(
        own,
        () => entered(),
        () => finished,
      ),
    }
    const finished: Promise<void> = driveIntents(needs, { residentId, orgCode }).then(
      () => undefined,
      (error: unknown) => {
        if (!own.dead) throw error
      },
    )
    await Promise.race([finished, onItsWay])
    own.diesNoting = false
    // What dies before it sends has nobody to tell of it.
    if (own.dead && own === process) die('before noting')
  }

  const queues = () =>
    world.db.selectFrom('intent_queue').select(['org_code', 'due_at', 'leased_until']).where('resident_id', '=', residentId).execute()
  const grantsOf = async (hospital: number) =>
    (await world.grants(resident)).filter(({ orgName }) => orgName === hospitals[hospital]?.orgName)

  return {
    async wish(hospital, want) {
      const asker = hospitals[hospital]
      if (want === 'granted') await world.grant(resident, asker)
      else {
        const [standing] = (await grantsOf(hospital)).filter(({ revokeRequestedAt }) => revokeRequestedAt === null)
        if (!standing) throw new Error('nothing to revoke')
        dataOf(await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId: standing.grantId })))
      }
    },
    async nextDue() {
      const waiting = (await queues()).filter(({ due_at }) => due_at !== null)
      const dues = waiting.map(({ due_at, leased_until }) => Math.max(due_at?.getTime() ?? 0, leased_until?.getTime() ?? 0) - start)
      return dues.length === 0 ? null : Math.max(downUntil, Math.min(...dues))
    },
    async act() {
      for (const { org_code, due_at, leased_until } of await queues()) {
        const due = due_at !== null && Math.max(due_at.getTime(), leased_until?.getTime() ?? 0) - start <= time.now()
        if (due && downUntil <= time.now()) await attempt(org_code)
      }
    },
    async showsRevoked(hospital) {
      return (await grantsOf(hospital))[0]?.state === 'revoked'
    },
    async standing(hospital) {
      const states = (await grantsOf(hospital)).map(({ state }) => state)
      const live = states.filter((state) => state !== 'revoked')
      return live.length === 0 ? 'revoked' : live.join(' and ')
    },
  }
}
