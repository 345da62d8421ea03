import { homeText as text } from '../../locale/home'
import { PrivacyLayer } from '../../session/PrivacyLayer'
import { useSession } from '../../session/useSession'
import { useStartedSession } from '../../session/useStartedSession'
import { Page } from '../../ui/Page'
import { Entrance } from './Entrance'
import { Overview } from './Overview'

export default function Home() {
  const standing = useStartedSession()
  const me = useSession((session) => session.me)
  return (
    <Page name={text('name')} over={<PrivacyLayer />}>
      {standing.at === 'ready' && me ? <Overview me={me} /> : <Entrance standing={standing} />}
    </Page>
  )
}
