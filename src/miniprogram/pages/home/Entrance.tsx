import { homeText as text } from '../../locale/home'
import { privacyText } from '../../locale/privacy'
import { Text } from '../../platform/elements'
import { Failure } from '../../session/Failure'
import type { Standing } from '../../session/sessionStore'
import { askPrivacyAgain, enter, signInByHand } from '../../session/start'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'

interface Props {
  standing: Standing
}

/** Home before anybody is known: never a dead end, always the way on. */
export function Entrance({ standing }: Props) {
  if (standing.at === 'failed') return <Failure failure={standing.failure} onRetry={enter} />
  if (standing.at === 'signedOut')
    return (
      <>
        <Notice title={text('signedOut')}>{text('signedOutWords')}</Notice>
        <Button kind="main" onTap={signInByHand}>
          {text('signIn')}
        </Button>
      </>
    )
  if (standing.at === 'privacyRefused')
    return (
      <>
        <Notice title={privacyText('refusedTitle')}>{privacyText('refusedWords')}</Notice>
        <Button kind="main" onTap={askPrivacyAgain}>
          {privacyText('again')}
        </Button>
      </>
    )
  return (
    <>
      <Text className="page__lead">{text('about')}</Text>
      <Skeleton cards={3} />
    </>
  )
}
