import type { Network, Province } from './network'
import { lastWishes, type Plan, type Want } from './plan'
import type { VirtualTime } from './virtualTime'

/** Whoever carries a person's wishes to the province. */
export interface Client {
  wish(hospital: number, want: Want): Promise<void>
  /** When it will have something to do; null when it is done for now. */
  nextDue(): Promise<number | null>
  /** Does what is due; ends when each thing is done or waits for the network. */
  act(): Promise<void>
  /** Whether the person reads 已撤销 for this hospital. */
  showsRevoked(hospital: number): Promise<boolean>
  /** What the list says of this hospital at the end, in one word; several permissions at once are two. */
  standing(hospital: number): Promise<string>
}

export interface Verdict {
  /** The province ended where the person's last word was, and the list says so. */
  readonly obeyed: boolean
  /** At some moment 已撤销 was shown although the hospital could read, or an order under way could still let it. */
  readonly liedOnce: boolean
  readonly trace: readonly string[]
}

interface Stage {
  readonly plan: Plan
  readonly time: VirtualTime
  readonly network: Network
  readonly province: Province
  readonly client: Client
  readonly trace: string[]
}

const longest = 24 * 3_600_000
const mostSteps = 20_000

/** Lets a plan happen to its end: until nothing is under way and nothing is due. */
export async function play({ plan, time, network, province, client, trace }: Stage): Promise<Verdict> {
  const said = new Map<number, Want>()
  let liedOnce = false
  for (const wish of plan.wishes) {
    time.at(wish.at, async () => {
      trace.push(`${time.now()} wish ${wish.want} for ${wish.hospital}`)
      said.set(wish.hospital, wish.want)
      await client.wish(wish.hospital, wish.want)
    })
  }
  for (let step = 0; ; step += 1) {
    const due = await client.nextDue()
    const next = time.next()
    if (due === null && next === null) break
    const soonest = Math.min(due ?? longest, next ?? longest)
    if (soonest >= longest || step > mostSteps) throw new Error(`seed ${plan.seed} never came to rest\n${trace.join('\n')}`)
    await time.moveTo(Math.max(soonest, time.now()))
    await client.act()
    liedOnce ||= await lies()
  }
  const wanted = lastWishes(plan)
  const ends = await Promise.all(
    wanted.map(async (want, hospital) => ({ want, at: await province.permits(hospital), shown: await client.standing(hospital) })),
  )
  trace.push(`${time.now()} end: ${JSON.stringify(ends)}`)
  const obeyed = ends.every(({ want, at, shown }) => at === (want === 'granted') && shown === (want === 'granted' ? 'active' : 'revoked'))
  return { obeyed, liedOnce, trace }

  async function lies(): Promise<boolean> {
    for (const [hospital, want] of said) {
      const readable = !network.strayStands(hospital) && (await province.permits(hospital))
      if (want !== 'revoked' || !(network.grantInTheAir(hospital) || readable)) continue
      if (!(await client.showsRevoked(hospital))) continue
      trace.push(`${time.now()} 已撤销 shown for ${hospital} although it may read, or may yet`)
      return true
    }
    return false
  }
}
