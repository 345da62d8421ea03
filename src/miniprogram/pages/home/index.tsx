import { homeText as text } from '../../locale/home'
import { PrivacyLayer } from '../../session/PrivacyLayer'
import { useSession } from '../../session/useSession'
import { useShareCard } from '../../session/useShareCard'
import { useStartedSession } from '../../session/useStartedSession'
import { Page } from '../../ui/Page'
import { Entrance } from './Entrance'
import { Overview } from './Overview'
import { WardOverview } from './WardOverview'

export default function Home() {
  useShareCard()
  const standing = useStartedSession()
  const me = useSession((session) => session.me)
  const ward = useSession((session) => session.subject)
  return (
    <Page name={text('name')} over={<PrivacyLayer />}>
      {standing.at === 'ready' && me ? (
        ward ? (
          <WardOverview me={me} ward={ward} />
        ) : (
          <Overview me={me} />
        )
      ) : (
        <Entrance standing={standing} />
      )}
    </Page>
  )
}
