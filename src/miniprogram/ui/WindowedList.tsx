import { usePageScroll } from '@tarojs/taro'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { View } from '../platform/elements'
import { topInPage } from '../platform/topInPage'
import { useWindowSize } from './useWindowSize'
import { heightBetween, lacking, leavesWithin, nextOpen, offsetsOf, rowsInBranch, rowsInLeaf, rowsInLimb, type Stretch } from './windowing'

/** How far beyond the screen, in screens, rows are drawn before they come into sight. */
const reach = 1
/** At most so many leaves are drawn at once: more would be too much for one message to the screen. */
const mostAtOnce = 4
const none: Stretch = { from: 0, to: 0 }

interface Props {
  /** Its place in the page is measured by this. */
  id: string
  className?: string
  /** Of every row, in pixels; rows are only ever added at the end. */
  heights: readonly number[]
  /** Nothing is drawn, though everything keeps its height and the page its place. */
  closed?: boolean
  row(index: number): ReactNode
}

/**
 * A list of any length, of which only the rows near the screen exist. The others are empty boxes of their height, in their order:
 * nothing moves when rows come and go, and a screen reader meets them in the order of the page.
 */
export function WindowedList({ id, className, heights, closed = false, row }: Props) {
  const { height: screen } = useWindowSize()
  const offsets = useMemo(() => offsetsOf(heights), [heights])
  const place = useRef({ scrollTop: 0, top: 0 })
  const within = (beyond: number): Stretch => {
    const from = place.current.scrollTop - place.current.top
    return leavesWithin(offsets, { from: from - beyond * screen, to: from + (1 + beyond) * screen })
  }
  const [open, setOpen] = useState<Stretch>(() => within(reach))
  const [known, setKnown] = useState(offsets)
  if (known !== offsets) {
    // While drawing, not after it: what comes empty and is filled afterwards would be sent twice.
    setKnown(offsets)
    if (!closed) setOpen(nextOpen(open, within(0), within(reach), Math.min(mostAtOnce, lacking(open, within(0)))))
  }
  const advance = useRef(() => {})
  advance.current = () =>
    setOpen((before) => {
      const next = closed ? none : nextOpen(before, within(0), within(reach), mostAtOnce)
      return next.from === before.from && next.to === before.to ? before : next
    })

  usePageScroll(({ scrollTop }) => {
    place.current.scrollTop = scrollTop
    advance.current()
  })
  // What is in sight and still missing follows at once; what is only near comes with the next movement.
  const missing = !closed && lacking(open, within(0)) > 0
  useEffect(() => {
    if (!missing) return
    const timer = setTimeout(() => advance.current(), 0)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    if (closed) setOpen(none)
  }, [closed])
  const measure = useCallback(async () => {
    const top = await topInPage(id)
    if (top === null || top === place.current.top) return
    place.current.top = top
    advance.current()
  }, [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above may have changed with the rows.
  useEffect(() => void measure(), [measure, offsets, screen])

  // From the very drawing that closes it: what must not be seen is not there for one message more.
  const drawn = closed ? none : open
  const rows = { from: drawn.from * rowsInLeaf, to: drawn.to * rowsInLeaf }
  return (
    <View id={id} className={className}>
      <Boxes sizes={[rowsInLimb, rowsInBranch, rowsInLeaf]} all={{ from: 0, to: heights.length }} open={rows} offsets={offsets} row={row} />
    </View>
  )
}

interface BoxesProps {
  /** Rows in a box, in a box within it, and so on. */
  sizes: readonly number[]
  all: Stretch
  open: Stretch
  offsets: readonly number[]
  row(index: number): ReactNode
}

function Boxes({ sizes: [size, ...smaller], all, open, offsets, row }: BoxesProps) {
  if (size === undefined) return <>{indexes(all, 1).map(row)}</>
  return (
    <>
      {indexes(all, size).map((from) => {
        const inside = { from, to: Math.min(from + size, all.to) }
        const drawn = from < open.to && inside.to > open.from
        return (
          <View key={from} style={{ height: `${Math.round(heightBetween(offsets, inside) * 100) / 100}px` }}>
            {drawn ? <Boxes sizes={smaller} all={inside} open={open} offsets={offsets} row={row} /> : null}
          </View>
        )
      })}
    </>
  )
}

function indexes({ from, to }: Stretch, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
}
