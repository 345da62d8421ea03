import { Press } from '../platform/elements'

interface Props {
  /** One `main` a page; `danger` only for what cannot be undone. */
  kind: 'main' | 'quiet' | 'danger' | 'link'
  disabled?: boolean
  onTap(): void
  children: string
}

export function Button({ kind, disabled = false, onTap, children }: Props) {
  return (
    <Press className={`button button--${kind}`} disabled={disabled} onTap={onTap}>
      {children}
    </Press>
  )
}
