import { newestSaves } from '../hutong/permissions'
import { listTickets } from '../hutong/tickets/tickets'
import type { World } from '../world'
import { controlPage } from './controlPage'
import { searchResidents } from './listResidents'

const savesShown = 30
const residentsShown = 100

/** @param word part of a resident's name or number */
export async function showControlPage(world: World, word: string) {
  const [residents, saves, tickets] = await Promise.all([
    searchResidents(world.database, word, residentsShown),
    newestSaves(world.database, savesShown),
    listTickets(world.database, null),
  ])
  return controlPage({
    now: world.clock.now(),
    faults: world.faults.list(),
    scenarios: { current: world.settings.scenario ?? 'default', runs: world.scenarioRuns.list() },
    residents: { ...residents, word },
    saves,
    tickets,
  })
}
