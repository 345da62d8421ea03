import { Button } from '@tarojs/components'

interface Props {
  label: string
  disabled: boolean
  onCode(code: string): void
  onRefused(): void
}

/** WeChat asks the person itself and hands over a code, never the number. */
export function PhoneButton({ label, disabled, onCode, onRefused }: Props) {
  return (
    <Button
      className="press button button--main"
      openType="getPhoneNumber"
      disabled={disabled}
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
    >
      {label}
    </Button>
  )
}
