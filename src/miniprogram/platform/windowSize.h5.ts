export function windowSize(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight }
}

/** Gives back what ends the listening. */
export function onWindowResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
