import type { InputOf } from '../../../../contract/operation'
import type { move } from '../../../../contract/ticket/move'

export type Move = InputOf<typeof move>

export interface Typed {
  readonly kind: 'migration' | 'custody'
  readonly from: string
  readonly to: string
  readonly words: string
}

/** The longest name that the contract takes. */
export const mostCentre = 60

type CentreWrong = 'centreMissing' | null
export interface Wrong {
  readonly from: CentreWrong
  readonly to: CentreWrong | 'sameCentre'
  readonly words: 'reasonMissing' | null
}

/** Refused here already, before anything is sent. */
export function wrongIn({ kind, from, to, words }: Typed): Wrong {
  const moves = kind === 'migration'
  const same = moves && to.trim() !== '' && to.trim() === from.trim()
  return {
    from: moves ? centreWrong(from) : null,
    to: same ? 'sameCentre' : centreWrong(to),
    words: words.trim() === '' ? 'reasonMissing' : null,
  }
}

function centreWrong(name: string): CentreWrong {
  return name.trim().length < 2 ? 'centreMissing' : null
}

/** What goes to the cloud; null while something is missing. */
export function readMove(typed: Typed): Move | null {
  if (Object.values(wrongIn(typed)).some((wrong) => wrong !== null)) return null
  const { kind } = typed
  const [from, to, words] = [typed.from.trim(), typed.to.trim(), typed.words.trim()]
  return kind === 'migration' ? { kind, from, to, words } : { kind, to, words }
}
