import type { CSSProperties, ReactNode } from 'react'

/** What the few building blocks of elements.{weapp,h5}.tsx accept: the same on both, and no more than is used. */
export interface BoxProps {
  id?: string
  className?: string
  style?: CSSProperties
  /** Spoken by screen readers; drawn nowhere. */
  role?: 'main' | 'alert' | 'status' | 'dialog' | 'img'
  label?: string
  children?: ReactNode
}

export interface WordsProps {
  className?: string
  children?: ReactNode
}

export interface HeadingProps extends WordsProps {
  level: 1 | 2 | 3
}

export interface PressProps {
  className?: string
  /** Spoken instead of the words, where they say too little by themselves. */
  label?: string
  disabled?: boolean
  onTap(): void
  children: ReactNode
}

export interface TextFieldProps {
  id: string
  className?: string
  value: string
  placeholder: string
  longest: number
  invalid: boolean
  /** Nothing but digits; `hidden` from who looks over the shoulder. */
  digits?: 'shown' | 'hidden'
  onType(value: string): void
  onLeave?(): void
  /** The keyboard's own “go”. */
  onGo?(): void
}

/** Several lines of words. */
export interface TextAreaProps {
  id: string
  className?: string
  value: string
  longest: number
  onType(value: string): void
}

export interface ChoiceProps {
  id: string
  className?: string
  options: readonly string[]
  chosen: number
  onChoose(index: number): void
}

/** A day, `YYYY-MM-DD`; '' while none is chosen. */
export interface DayChoiceProps {
  id: string
  className?: string
  value: string
  /** What stands there while none is chosen. */
  placeholder: string
  first: string
  last: string
  onChoose(day: string): void
}

export interface LabelProps {
  forId: string
  children: string
}
