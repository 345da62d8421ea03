import { useEffect } from 'react'
import { homeText as text } from '../../locale/home'
import { PrivacyLayer } from '../../session/PrivacyLayer'
import { start } from '../../session/start'
import { useSession } from '../../session/useSession'
import { Page } from '../../ui/Page'
import { Entrance } from './Entrance'
import { Overview } from './Overview'

export default function Home() {
  const standing = useSession((session) => session.standing)
  const me = useSession((session) => session.me)
  useEffect(() => {
    start()
  }, [])
  return (
    <Page name={text('name')} over={<PrivacyLayer />}>
      {standing.at === 'ready' && me ? <Overview me={me} /> : <Entrance standing={standing} />}
    </Page>
  )
}
