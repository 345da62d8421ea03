import { household } from './families'
import { genesOf } from './genes'
import type { Person } from './person'
import { createNumbers, personOf } from './personOf'
import { createRandom } from './random'
import { firstStories } from './stories/firstStories'
import { identityStories } from './stories/identityStories'
import { laterStories } from './stories/laterStories'
import { oddStories } from './stories/oddStories'
import type { Story } from './story'

const leastPeople = 2_200

let built: readonly Person[] | null = null

/** Everybody: those with a story first, then households as chance gives them, of every age. Built once. */
export function people(): readonly Person[] {
  built ??= buildPeople()
  return built
}

export function buildPeople(): Person[] {
  const stories: Story[] = [...firstStories, ...laterStories, ...oddStories, ...identityStories]
  for (let index = 1; stories.length < leastPeople; index += 1) {
    stories.push(...household(createRandom(`household ${index}`), `household ${index}`))
  }
  const takeNumber = createNumbers()
  const persons = stories.map((story, index) => personOf(story, index + 1, takeNumber))
  const byKey = new Map(stories.map((story, index) => [keyOf(story), { story, person: persons[index] }]))
  const personBy = (key: string | undefined) => (key === undefined ? null : (byKey.get(key)?.person ?? null))
  const genes = genesOf(new Map(stories.map((story) => [keyOf(story), story])))
  return stories.flatMap((story, index) => {
    const person = persons[index]
    if (person === undefined) return []
    const [mother, father, spouse] = [personBy(story.mother), personBy(story.father), personBy(story.spouse)]
    const contact = spouse ?? mother ?? father ?? personBy(story.carer)
    return [
      {
        ...person,
        motherId: mother?.residentId ?? null,
        fatherId: father?.residentId ?? null,
        spouseId: spouse?.residentId ?? null,
        contact: contact === null ? null : { name: contact.name, phone: contact.wechatPhone },
        genes: genes(keyOf(story)),
      },
    ]
  })
}

function keyOf({ key, name }: Story): string {
  return key ?? name
}
