import Taro, { useRouter } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { actingText as text } from '../locale/acting'
import { offlineText } from '../locale/offline'
import { Press, Text, View } from '../platform/elements'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { OfflineBar } from '../ui/OfflineBar'
import { PageSurround, type Surround } from '../ui/pageSurround'
import { TopicCard } from '../ui/TopicCard'
import { useReached } from './reach'
import { type ActingFor, actFor } from './sessionStore'
import { useCaptureShield } from './useCaptureShield'
import { usePageRecorded } from './usePageRecorded'
import { useSession } from './useSession'
import { useWardWatch } from './useWardWatch'
import { isForWards } from './wardPages'

/** Around every page: while acting for another each of them says so, and those about oneself alone show nothing. */
export function ActingLayer({ children }: PropsWithChildren) {
  useWardWatch()
  return <PageSurround.Provider value={useActing}>{children}</PageSurround.Provider>
}

function useActing(): Surround | null {
  const subject = useSession((session) => session.subject)
  const { path, params } = useRouter()
  usePageRecorded(path)
  useCaptureShield(path)
  const notice = useReached() ? null : <OfflineBar words={offlineText(showsCode(path) ? 'barWithCode' : 'bar')} />
  if (!subject) return notice && { bar: null, notice, instead: null }
  return { bar: <ActingBar subject={subject} />, notice, instead: isForWards(path, params.for) ? null : <OwnPageCard subject={subject} /> }
}

/** There alone something is on the screen that still holds. */
const showsCode = (path: string) => path.includes('packages/authorization/code/')

/** What was open is the other's: home is where both begin. */
function backToSelf(): void {
  actFor(null)
  void Taro.switchTab({ url: '/pages/home/index' })
}

function ActingBar({ subject: { name, frozen } }: { subject: ActingFor }) {
  return (
    <View className="acting-bar" role="status">
      <Avatar kind="bar" name={name} />
      <View className="acting-bar__body">
        <Text className="acting-bar__words">{text('acting', { name })}</Text>
        {frozen ? <Text className="acting-bar__frozen">{text('frozenShort')}</Text> : null}
      </View>
      <Press className="acting-bar__back" onTap={backToSelf}>
        {text('backToSelf')}
      </Press>
    </View>
  )
}

function OwnPageCard({ subject }: { subject: ActingFor }) {
  return (
    <TopicCard title={text('ownPage')} words={text('ownPageWords', { name: subject.name })}>
      <Button kind="main" onTap={() => actFor(null)}>
        {text('backToSelf')}
      </Button>
    </TopicCard>
  )
}
