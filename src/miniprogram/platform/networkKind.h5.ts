export type NetworkKind = 'wifi' | 'cellular' | 'none' | 'unknown'

export function whenNetworkIsBack(run: () => void): void {
  window.addEventListener('online', run)
}

/** A browser tells whether there is a network, and few of them which. */
export function networkKind(): NetworkKind {
  if (navigator.onLine === false) return 'none'
  const type = 'connection' in navigator ? Object(navigator.connection).type : undefined
  return type === 'wifi' || type === 'cellular' ? type : 'unknown'
}
