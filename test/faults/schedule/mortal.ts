/** A process of ours, as far as it can die. */
export interface Process {
  dead: boolean
  /** Dies as it opens its first transaction: the lease is taken, nothing is written down. */
  diesNoting: boolean
}

/** The same thing in the hands of a process: once that is dead, it changes nothing any more. */
export function mortal<Target extends object>(target: Target, process: Process): Target {
  return new Proxy(target, {
    get(inner, name) {
      if (name === 'transaction' && process.diesNoting) process.dead = true
      if (process.dead) throw new Error('dead')
      const value = Reflect.get(inner, name)
      return typeof value === 'function' ? value.bind(inner) : value
    },
  })
}
