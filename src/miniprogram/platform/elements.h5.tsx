import type {
  BoxProps,
  ChoiceProps,
  DayChoiceProps,
  HeadingProps,
  LabelProps,
  PressProps,
  TextAreaProps,
  TextFieldProps,
  WordsProps,
} from './elementProps'

/** Plain HTML: a browser's own elements are read aloud, focused and filled in without any help of ours. */
export function View({ id, className, style, role, label, children }: BoxProps) {
  const spoken = role ? { role, 'aria-label': label } : {}
  return (
    <div id={id} className={className} style={style} {...spoken}>
      {children}
    </div>
  )
}

export function Text({ className, children }: WordsProps) {
  return <span className={className}>{children}</span>
}

export function Heading({ className, level, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag className={className}>{children}</Tag>
}

export function Press({ className = '', label, disabled = false, onTap, children }: PressProps) {
  return (
    <button type="button" className={`press ${className}`} aria-label={label} disabled={disabled} onClick={onTap}>
      {children}
    </button>
  )
}

export function TextField({ id, className, value, placeholder, longest, invalid, digits, onType, onLeave, onGo }: TextFieldProps) {
  return (
    <input
      id={id}
      className={className}
      value={value}
      placeholder={placeholder}
      maxLength={longest}
      type={digits === 'hidden' ? 'password' : 'text'}
      inputMode={digits ? 'numeric' : undefined}
      autoComplete="off"
      aria-invalid={invalid}
      aria-describedby={`${id}-words`}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
      onKeyDown={(event) => event.key === 'Enter' && onGo?.()}
    />
  )
}

export function TextArea({ id, className, value, longest, onType }: TextAreaProps) {
  return (
    <textarea
      id={id}
      className={className}
      value={value}
      maxLength={longest}
      rows={8}
      aria-describedby={`${id}-words`}
      onChange={(event) => onType(event.target.value)}
    />
  )
}

export function Choice({ id, className, options, chosen, onChoose }: ChoiceProps) {
  return (
    <select id={id} className={className} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
      {options.map((option, index) => (
        <option key={option} value={index}>
          {option}
        </option>
      ))}
    </select>
  )
}

export function DayChoice({ id, className, value, first, last, onChoose }: DayChoiceProps) {
  return (
    <input
      id={id}
      className={className}
      type="date"
      value={value}
      min={first}
      max={last}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}

export function Label({ forId, children }: LabelProps) {
  return (
    <label className="field__label" htmlFor={forId}>
      {children}
    </label>
  )
}
