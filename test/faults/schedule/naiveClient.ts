import type { Network } from './network'
import type { Want } from './plan'
import type { Client } from './play'
import type { VirtualTime } from './virtualTime'

interface Order {
  readonly hospital: number
  readonly want: Want
  tries: number
  /** null: on its way, or done. */
  due: number | null
}

/** The control: every wish is sent by itself until it is confirmed, with a back-off, and nobody asks what else is under way. */
export function naiveClient(time: VirtualTime, network: Network): Client {
  const orders: Order[] = []
  const shown = new Map<number, Want>()
  return {
    async wish(hospital, want) {
      orders.push({ hospital, want, tries: 0, due: time.now() })
    },
    nextDue: async () =>
      orders.reduce<number | null>((first, { due }) => (due !== null && (first === null || due < first) ? due : first), null),
    async act() {
      for (const order of orders.filter(({ due }) => due !== null && due <= time.now())) {
        const { heardAfter, answered, death } = network.send(order.hospital, order.want)
        const restart = death === null ? 0 : 1_000
        order.due = null
        order.tries += 1
        time.at(time.now() + heardAfter + restart, () => {
          if (answered && death === null) shown.set(order.hospital, order.want)
          else order.due = time.now() + Math.min(10_000, 500 * 2 ** order.tries)
        })
      }
    },
    showsRevoked: async (hospital) => shown.get(hospital) === 'revoked',
    standing: async (hospital) => (shown.get(hospital) === 'granted' ? 'active' : 'revoked'),
  }
}
