import { Button } from '@tarojs/components'
import { privacyAgreeButtonId } from './privacy'

interface Props {
  label: string
  onAgree(): void
}

/** Only this button tells WeChat that the person agreed. */
export function PrivacyAgreeButton({ label, onAgree }: Props) {
  return (
    <Button
      id={privacyAgreeButtonId}
      className="press button button--main"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      {label}
    </Button>
  )
}
