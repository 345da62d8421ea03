import { type CSSProperties, type ReactNode, useContext } from 'react'
import { Heading, Text, View } from '../platform/elements'
import { fontScale } from '../platform/fontScale'
import { TopBar } from '../platform/TopBar'
import { ElderSwitch } from './ElderSwitch'
import { useElder } from './elder'
import { PageSurround } from './pageSurround'

interface Props {
  /** Where I am, as in the bar. */
  name: string
  /** Where I am on a way of several pages. */
  step?: string
  /** The one question or act of this page. */
  heading?: string
  /** The first sentence: what I can do here. */
  lead?: string
  /** The acts at the thumb. */
  foot?: ReactNode
  /** What lies over the page: sheets. */
  over?: ReactNode
  children?: ReactNode
}

const scaled: CSSProperties & Record<'--scale', string> = { '--scale': String(fontScale()) }

export function Page(props: Props) {
  const useSurround = useContext(PageSurround)
  const surround = useSurround()
  const elder = useElder()
  const { name, step, heading, lead, foot, over, children } = surround?.instead ? { name: props.name, children: surround.instead } : props
  return (
    <View className={elder ? 'page page--elder' : 'page'} style={scaled} role="main">
      {/* One bar for the page's whole life: made anew later, it would ask where it is while another page is in sight. */}
      <View className={surround?.bar ? 'page__head' : 'page__bar'}>
        <TopBar name={name} />
        {surround?.bar}
      </View>
      {surround?.notice}
      <View className="page__column">
        {surround?.instead ? null : <ElderSwitch />}
        {step ? <Text className="quiet-line">{step}</Text> : null}
        {heading ? (
          <Heading level={2} className="page__heading">
            {heading}
          </Heading>
        ) : null}
        {lead ? <Text className="page__lead">{lead}</Text> : null}
        {children}
      </View>
      {foot ? (
        <View className="page__foot">
          <View className="page__acts">{foot}</View>
        </View>
      ) : null}
      {/* Of its own, so that what comes up and goes away redraws nothing else. */}
      <View>{over}</View>
    </View>
  )
}
