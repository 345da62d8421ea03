import { countNodes, depthOf, findNode, type HeldNode, heldTree, wordsIn } from './heldNodes'
import { manyEntries, openRecordPhone, pagesOf } from './recordCloud'
import type { SetDataCall } from './setDataMeter'

/** The dearest of its kind: setData calls and bytes of one interaction. */
export interface Cost {
  readonly calls: number
  readonly bytes: number
}

export interface ListFigures {
  readonly nodes: number
  readonly depth: number
  readonly firstScreen: Cost
  readonly interactions: Readonly<Record<Interaction, Cost>>
  /** The entries whose words stood on the screen on the way down, in the order in which they came. */
  readonly seen: readonly string[]
}

type Interaction = 'step' | 'screen' | 'jump' | 'nextPage' | 'openFilter' | 'closeFilter' | 'unfold'

/** Of the simulated phone (wechatClient). */
const screen = 800
const listTop = 200
/** A hard flick, between one scroll event and the next. */
const flick = 300

/** Drives the compiled time line through so many entries, and keeps the dearest of each kind of interaction. */
export async function measureList(listLength: number): Promise<ListFigures> {
  const phone = openRecordPhone({ list: pagesOf(manyEntries(listLength)) })
  const dearest: Record<Interaction, Cost> = {
    step: free,
    screen: free,
    jump: free,
    nextPage: free,
    openFilter: free,
    closeFilter: free,
    unfold: free,
  }
  const seen = new Set<string>()
  let most = { nodes: 0, depth: 0 }
  let scrollTop = 0

  const tree = () => heldTree(phone.data.root)
  const list = () => findNode(tree(), ({ id }) => id === 'entries') ?? tree()
  const end = () => listTop + list().children.reduce((sum, { height }) => sum + height, 0)
  const inSight = () => leavesBetween(list(), scrollTop - listTop, scrollTop - listTop + screen)

  /** Until nothing is missing from the screen, and then until nothing more comes. */
  async function settle(): Promise<void> {
    await phone.until('屏幕上有空着的行', () => inSight().every(({ children }) => children.length > 0))
    let known = -1
    while (known !== phone.setData.calls.length) {
      known = phone.setData.calls.length
      for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done, 0))
    }
    const now = tree()
    most = { nodes: Math.max(most.nodes, countNodes(now)), depth: Math.max(most.depth, depthOf(now)) }
    for (const words of inSight().flatMap(titlesIn)) seen.add(words)
  }

  async function act(kind: Interaction, what: () => void | Promise<void>): Promise<void> {
    phone.setData.take()
    await what()
    await settle()
    dearest[kind] = dearer(dearest[kind], costOf(phone.setData.take()))
  }

  async function scroll(kind: Interaction, to: number): Promise<void> {
    await act(kind, () => {
      scrollTop = to
      phone.scrollTo(to)
    })
  }

  phone.open('/packages/record/list/index')
  await phone.see('正在读取更早的记录')
  await settle()
  const firstScreen = costOf(phone.setData.take())
  for (;;) {
    while (scrollTop + screen < end()) await scroll('step', scrollTop + flick)
    if (phone.text().includes('没有更早的记录了')) break
    const before = end()
    await act('nextPage', async () => {
      phone.scrollToEnd()
      await phone.until('没有下一页', () => end() > before || phone.text().includes('没有更早的记录了'))
    })
  }
  const downwards = [...seen]
  await act('openFilter', async () => {
    await phone.tap('筛选', { exact: true })
    await phone.see('按这些条件看')
  })
  await act('closeFilter', async () => {
    await phone.tap('不改了')
    await phone.seeNot('按这些条件看')
  })
  for (let count = 0; count < 5; count += 1) {
    while (!inSight().some(isFolded)) await scroll('step', scrollTop - flick)
    await act('unfold', async () => {
      const folded = wordsIn(tree()).filter((words) => words === foldedWords).length
      await phone.tap(foldedWords)
      await phone.until('没有打开', () => wordsIn(tree()).filter((words) => words === foldedWords).length < folded)
    })
  }
  while (scrollTop > 0) await scroll('screen', Math.max(0, scrollTop - screen))
  for (const to of [end() / 2, end() - screen, end() / 3, 0]) await scroll('jump', Math.round(to))
  phone.close()
  return { ...most, firstScreen, interactions: dearest, seen: downwards }
}

const free: Cost = { calls: 0, bytes: 0 }
const foldedWords = '涉及隐私，点一下查看'

export function costOf(calls: readonly SetDataCall[]): Cost {
  return { calls: calls.length, bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0) }
}

function dearer(one: Cost, other: Cost): Cost {
  return { calls: Math.max(one.calls, other.calls), bytes: Math.max(one.bytes, other.bytes) }
}

/** The innermost boxes of the list of which a part lies between these pixels of it; an empty box stands for itself. */
function leavesBetween(list: HeldNode, from: number, to: number): HeldNode[] {
  let top = 0
  return list.children.flatMap((box) => {
    const start = top
    top += box.height
    if (box.height === 0 || start >= to || top <= from) return []
    const boxes = box.children.some(({ height }) => height > 0)
    return boxes ? leavesBetween(box, from - start, to - start) : [box]
  })
}

function isFolded(leaf: HeldNode): boolean {
  return wordsIn(leaf).includes(foldedWords)
}

/** What stands for an entry: the first words of its row; several may be folded alike, so the place counts too. */
function titlesIn(leaf: HeldNode): string[] {
  return leaf.children.filter(({ className }) => /\brow\b/.test(className)).map((row) => wordsIn(row).join('\n'))
}
