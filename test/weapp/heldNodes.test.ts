import { countNodes, depthOf, findNode, heldTree, wordsIn } from './heldNodes'

/** A page as Taro sends it: a box with a line of text, and an empty box. */
const page = {
  cn: [
    {
      nn: '3',
      cl: 'page',
      cn: [
        { nn: '5', cn: [{ nn: '9', v: '血常规' }] },
        { nn: '3', uid: 'end', st: 'height: 256.5px;', cn: [] },
      ],
    },
  ],
}

describe('the nodes that WeChat holds', () => {
  it('are all counted, the page and every piece of text included', () => {
    expect(countNodes(heldTree(page))).toBe(5)
    expect(depthOf(heldTree(page))).toBe(4)
  })

  it('are more than 300 in a list that is drawn as a whole', () => {
    const row = { cn: [{ cn: [{ v: '血常规' }] }, { cn: [{ v: '2025年3月5日' }] }] }
    expect(countNodes(heldTree({ cn: Array(1000).fill(row) }))).toBe(5001)
  })

  it('are found with their words and heights', () => {
    const tree = heldTree(page)
    expect(wordsIn(tree)).toEqual(['血常规'])
    expect(findNode(tree, ({ id }) => id === 'end')?.height).toBe(256.5)
  })
})
