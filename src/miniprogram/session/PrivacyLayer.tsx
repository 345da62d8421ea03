import { privacyText as text } from '../locale/privacy'
import { Text } from '../platform/elements'
import { PrivacyAgreeButton } from '../platform/PrivacyAgreeButton'
import { openPrivacyContract } from '../platform/privacy'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { agreePrivacy, refusePrivacy } from './start'
import { useSession } from './useSession'

/** Over any page that may need it: WeChat's privacy question, in our words. */
export function PrivacyLayer() {
  const asking = useSession(({ standing }) => standing.at === 'askingPrivacy')
  if (!asking) return null
  const acts = (
    <>
      <PrivacyAgreeButton label={text('agree')} onAgree={agreePrivacy} />
      <Button kind="quiet" onTap={refusePrivacy}>
        {text('refuse')}
      </Button>
      <Button kind="link" onTap={openPrivacyContract}>
        {text('contract')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('title')} acts={acts}>
      <Text className="sheet__words">{text('what')}</Text>
      <Text className="sheet__words">{text('not')}</Text>
    </Sheet>
  )
}
