/**
 * Sounds of the package, one after the other, also with the phone's ringer off: it was asked for.
 * Gives back what stops them. Where WeChat cannot play, it is over at once.
 */
export function playSounds(files: readonly string[], onOver: () => void): () => void {
  if (typeof wx.createInnerAudioContext !== 'function') {
    onOver()
    return () => undefined
  }
  if (typeof wx.setInnerAudioOption === 'function') wx.setInnerAudioOption({ obeyMuteSwitch: false })
  const audio = wx.createInnerAudioContext()
  let [next, stopped] = [0, false]
  const stop = () => {
    if (stopped) return
    stopped = true
    audio.destroy()
    onOver()
  }
  const playNext = () => {
    const file = files[next]
    if (stopped || file === undefined) return stop()
    next += 1
    audio.src = `/${file}`
    audio.play()
  }
  audio.onEnded(playNext)
  audio.onError(stop)
  playNext()
  return stop
}
