import { Button } from '../ui/Button'

interface Props {
  label: string
  onAgree(): void
}

export function PrivacyAgreeButton({ label, onAgree }: Props) {
  return (
    <Button kind="main" onTap={onAgree}>
      {label}
    </Button>
  )
}
