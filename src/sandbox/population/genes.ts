import { createRandom } from './random'
import type { Story } from './story'

/** As often as the three ABO genes are in Guangdong, about. */
const pool = ['O', 'O', 'O', 'O', 'O', 'O', 'A', 'A', 'A', 'B', 'B'] as const

/** Two genes each; a child's are one of the mother's and one of the father's. */
export function genesOf(stories: ReadonlyMap<string, Story>): (key: string) => string {
  const known = new Map<string, string>()
  const find = (key: string): string => {
    const done = known.get(key)
    if (done !== undefined) return done
    const story = stories.get(key)
    const random = createRandom(`genes of ${key}`)
    const from = (parent: string | undefined) => random.pick(parent === undefined ? pool : Array.from(find(parent)))
    const genes = story?.genes ?? from(story?.mother) + from(story?.father)
    known.set(key, genes)
    return genes
  }
  return find
}
