import { seeded } from '../../seeded'
import { type Guards, loadPhone, pageNames } from './loadPhone'
import { scriptedCloud } from './scriptedCloud'
import { canaries, meOf, otherThan, type Person, people, wardOf } from './twoPeople'

const stepsOfOne = 40
const pagesOpen = 4
/** More microtasks than any one event sets off here. */
const longestTurn = 60

export interface Counted {
  /** Frames in which something of the person at the phone stood: without these the others would prove nothing. */
  own: number
  /** Frames in which something of anybody else stood. */
  foreign: number
}

/** Two people and one phone; each interleaving is one seed. */
export function twoPeopleAtOnePhone(guards: Guards) {
  const cloud = scriptedCloud()
  const phone = loadPhone(cloud.transport, guards)

  async function run(seed: number): Promise<Counted> {
    const random = seeded(seed)
    const counted: Counted = { own: 0, foreign: 0 }
    /** Whom everything is about: whoever is at the phone, or their ward. */
    let atThePhone: Person | null = null
    let self: Person | null = null
    const look = () => {
      const shown = document.body.textContent ?? ''
      if (atThePhone !== null && shown.includes(canaries[atThePhone])) counted.own += 1
      if (people.some((person) => person !== atThePhone && shown.includes(canaries[person]))) counted.foreign += 1
    }
    // Every change of what is drawn is a frame, however short it stands; none is seen before the turn that made it is over.
    const observer = new MutationObserver(() => void microtasks(longestTurn).then(look))
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })

    const come = () => {
      const person = random.pick(people)
      self = person
      atThePhone = person
      cloud.come(person)
      return person
    }
    const acts: Record<string, () => void> = {
      signOut() {
        phone.signOut()
        self = null
        atThePhone = null
      },
      signIn() {
        come()
        void phone.signInByHand()
      },
      somebodyElse() {
        if (!phone.knowsSomebody()) return
        const [before, acting] = [self, atThePhone]
        phone.bePerson(meOf(come()))
        // The same person once more is nobody else: whom they act for stays.
        if (self === before) atThePhone = acting
      },
      // The same session, another subject.
      actForWard() {
        if (self === null || !phone.knowsSomebody()) return
        phone.actFor(wardOf(self))
        atThePhone = otherThan(self)
      },
      backToSelf() {
        phone.actFor(null)
        atThePhone = self
      },
      sessionsEnd: () => cloud.forgetSessions(),
      timePasses: () => void jest.advanceTimersByTime(3_100),
      pageHides: () => phone.fire('hide'),
      pageShows: () => phone.fire('show'),
      reachesBottom: () => phone.fire('bottom'),
    }

    cloud.begin(random)
    phone.forgetEverything()
    const open = random.shuffled(pageNames).slice(0, pagesOpen).map(phone.openPage)
    acts.signIn?.()
    for (let step = 0; step < stepsOfOne; step += 1) {
      if (random.chance(0.6)) cloud.deliverOne(random)
      else acts[random.pick(Object.keys(acts))]?.()
      // Sometimes the next thing happens before an answer has been worked through, sometimes when all has been drawn.
      if (random.chance(0.3)) await microtasks(random.below(8))
      else await drawn().then(look)
    }
    while (cloud.road.length > 0) {
      cloud.deliverOne(random)
      await drawn()
      look()
    }
    observer.disconnect()
    for (const page of open) page.close()
    jest.clearAllTimers()
    return counted
  }

  return { run }
}

async function microtasks(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

async function drawn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((done) => setImmediate(done))
}
