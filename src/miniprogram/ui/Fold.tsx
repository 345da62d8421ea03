import { type ReactNode, useState } from 'react'
import { partsText as text } from '../locale/parts'
import { Heading, Press, Text, View } from '../platform/elements'
import { useElder } from './elder'

interface Props {
  title: string
  /** Something in it waits to be done: it stays open. */
  stays?: boolean
  children: ReactNode
}

/** A part of a page that is not what one came for: open as usual, in 长辈版 behind its title until it is asked for. */
export function Fold({ title, stays = false, children }: Props) {
  const elder = useElder()
  const [open, setOpen] = useState(false)
  if (!elder || stays)
    return (
      <>
        <Heading level={2} className="section">
          {title}
        </Heading>
        {children}
      </>
    )
  return (
    <>
      <Press className="fold-head" label={text(open ? 'foldUp' : 'unfold', { title })} onTap={() => setOpen(!open)}>
        <Text>{title}</Text>
        <View className={open ? 'chevron chevron--up' : 'chevron chevron--down'} />
      </Press>
      {open ? children : null}
    </>
  )
}
