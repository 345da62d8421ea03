import { newestSaves } from '../hutong/permissions'
import { listTickets } from '../hutong/tickets/tickets'
import type { World } from '../world'
import { controlPage } from './controlPage'
import { listResidents } from './listResidents'

const savesShown = 30

export async function showControlPage(world: World) {
  const [residents, saves, tickets] = await Promise.all([
    listResidents(world.database),
    newestSaves(world.database, savesShown),
    listTickets(world.database, null),
  ])
  return controlPage({
    now: world.clock.now(),
    faults: world.faults.list(),
    scenario: world.settings.scenario ?? 'default',
    residents,
    saves,
    tickets,
  })
}
