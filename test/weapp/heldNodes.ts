/** A node of Taro's tree as it came by setData. */
export interface HeldNode {
  readonly children: readonly HeldNode[]
  readonly id: string | null
  readonly className: string
  /** Of a piece of text. */
  readonly words: string | null
  /** In pixels, where its style says so. */
  readonly height: number
}

/** What WeChat holds for a page: every piece of text is a node of its own there, and so is the page. */
export function heldTree(node: unknown): HeldNode {
  const { cn, uid, cl, v, st }: Record<string, unknown> = Object(node)
  return {
    children: Array.isArray(cn) ? cn.map(heldTree) : [],
    id: typeof uid === 'string' ? uid : null,
    className: typeof cl === 'string' ? cl : '',
    words: typeof v === 'string' ? v : null,
    height: typeof st === 'string' ? Number(/height: ([\d.]+)px/.exec(st)?.[1] ?? 0) : 0,
  }
}

export function countNodes({ children }: HeldNode): number {
  return 1 + children.reduce((sum, child) => sum + countNodes(child), 0)
}

export function depthOf({ children }: HeldNode): number {
  return 1 + Math.max(0, ...children.map(depthOf))
}

export function findNode(node: HeldNode, fits: (node: HeldNode) => boolean): HeldNode | null {
  if (fits(node)) return node
  for (const child of node.children) {
    const found = findNode(child, fits)
    if (found) return found
  }
  return null
}

export function wordsIn({ words, children }: HeldNode): string[] {
  return [...(words === null ? [] : [words]), ...children.flatMap(wordsIn)]
}
