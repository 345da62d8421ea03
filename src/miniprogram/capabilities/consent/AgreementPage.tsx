import type { ReactNode } from 'react'
import type { Receipt } from '../../../contract/consent/agreement'
import { AgreementReading } from './AgreementReading'
import { type AgreementWanted, useAgreement } from './useAgreement'

interface Props {
  name: string
  /** What may be looked at first. */
  above?: ReactNode
  wanted: AgreementWanted
  onSigned(receipt: Receipt): void
  onDecline(): void
}

/** A consent that is signed where it is read: the receipt is what the page leads to. */
export function AgreementPage({ name, above, wanted, onSigned, onDecline }: Props) {
  const { remote, reload, busy, refused, agree } = useAgreement(wanted, onSigned)
  const changed = refused?.code === 'consent.textChanged'
  return (
    <AgreementReading
      name={name}
      above={above}
      remote={remote}
      onReload={reload}
      busy={busy}
      refused={changed ? null : refused}
      changed={changed}
      onAgree={agree}
      onDecline={onDecline}
    />
  )
}
