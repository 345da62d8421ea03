/** Sounds of the build, one after the other; gives back what stops them. What cannot be played is over at once. */
export function playSounds(files: readonly string[], onOver: () => void): () => void {
  const audio = new Audio()
  let [next, stopped] = [0, false]
  const stop = () => {
    if (stopped) return
    stopped = true
    audio.pause()
    onOver()
  }
  const playNext = () => {
    const file = files[next]
    if (stopped || file === undefined) return stop()
    next += 1
    audio.src = `./${file}`
    audio.play().catch(stop)
  }
  audio.onended = playNext
  audio.onerror = stop
  playNext()
  return stop
}
