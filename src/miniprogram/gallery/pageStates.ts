import type { OperationName } from '../../contract/operations'
import type { Cloud, GalleryState, StateKind } from './state'

type Drawn = Omit<GalleryState, 'name' | 'url' | 'cloud' | 'kind'> & {
  readonly kind?: StateKind
  readonly url?: string
  readonly cloud?: Cloud
}

interface OfPage extends Omit<GalleryState, 'title' | 'kind'> {
  /** What the page is called in the titles of its states. */
  readonly called: string
  /** What is asked when the page opens; absent: all of `cloud`; none where the page waits for a tap. */
  readonly asks?: readonly OperationName[]
}

const unasked = [
  ['loading', '正在读取', 'never'],
  ['error', '读不到', { refused: 'upstream.province' }],
  ['offline', '没有网络', 'offline'],
] as const

/**
 * The states of one page: those that are drawn by hand, each told by what is different from the page's own (`success` unless it says another kind),
 * and of a page that asks the cloud when it opens the three that every such page owes.
 */
export function pageStates({ called, asks, ...page }: OfPage, drawn: Readonly<Record<string, Drawn>>): GalleryState[] {
  const asked: readonly string[] = asks ?? Object.keys(page.cloud)
  const owed = asked.length === 0 ? [] : unasked.filter(([key]) => !(key in drawn))
  return [
    ...Object.entries(drawn).map(([key, { title, kind, cloud, ...more }]) => ({
      ...page,
      kind: kind ?? 'success',
      ...more,
      name: `${page.name}/${key}`,
      title: `${called} · ${title}`,
      cloud: { ...page.cloud, ...cloud },
    })),
    ...owed.map(([key, title, said]) => ({
      ...page,
      name: `${page.name}/${key}`,
      title: `${called} · ${title}`,
      kind: key,
      cloud: { ...page.cloud, ...Object.fromEntries(asked.map((operation) => [operation, said])) },
    })),
  ]
}
