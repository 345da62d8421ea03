/** One figure of a build, held against its goal. */
export interface Gate {
  readonly name: string
  readonly figure: string
  readonly goal: string
  readonly met: boolean
}

export function gateLine({ name, figure, goal, met }: Gate): string {
  return `${met ? '✓' : '✗'} ${name}: ${figure}（${goal}）`
}
