import { Button, Input, Picker, Text as TaroText, View as TaroView, Textarea } from '@tarojs/components'
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

/** Taro's templates carry no aria attributes; WeChat reads text and buttons aloud by itself. */
export function View({ id, className, style, children }: BoxProps) {
  return (
    <TaroView id={id} className={className} style={style}>
      {children}
    </TaroView>
  )
}

export function Text({ className, children }: WordsProps) {
  return <TaroText className={className}>{children}</TaroText>
}

export function Heading({ className, children }: HeadingProps) {
  return <TaroView className={className}>{children}</TaroView>
}

export function Press({ className = '', disabled = false, onTap, children }: PressProps) {
  return (
    <Button className={`press ${className}`} hoverClass="press--down" disabled={disabled} onClick={disabled ? undefined : onTap}>
      {children}
    </Button>
  )
}

export function TextField({ id, className, value, placeholder, longest, digits, onType, onLeave, onGo }: TextFieldProps) {
  return (
    <Input
      id={id}
      className={className}
      value={value}
      placeholder={placeholder}
      placeholderClass="field__placeholder"
      maxlength={longest}
      type={digits ? 'number' : 'text'}
      password={digits === 'hidden'}
      onInput={({ detail }) => onType(detail.value)}
      onBlur={onLeave}
      onConfirm={onGo}
    />
  )
}

export function TextArea({ id, className, value, longest, onType }: TextAreaProps) {
  return (
    <Textarea id={id} className={className} value={value} maxlength={longest} autoHeight onInput={({ detail }) => onType(detail.value)} />
  )
}

export function Choice({ id, className, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Picker id={id} mode="selector" range={[...options]} value={chosen} onChange={({ detail }) => onChoose(Number(detail.value))}>
      <TaroView className={className}>{options[chosen]}</TaroView>
    </Picker>
  )
}

export function DayChoice({ id, className, value, placeholder, first, last, onChoose }: DayChoiceProps) {
  return (
    <Picker id={id} mode="date" value={value} start={first} end={last} onChange={({ detail }) => onChoose(detail.value)}>
      <TaroView className={className}>{value || placeholder}</TaroView>
    </Picker>
  )
}

export function Label({ children }: LabelProps) {
  return <TaroText className="field__label">{children}</TaroText>
}
