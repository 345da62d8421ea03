/** What WeChat's own prompt answered for one template: `ban` means WeChat itself stopped it, `filter` that two had the same title. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** Must be called in the tap itself: WeChat shows its prompt at no other moment. One `accept` is one message. */
export function askToSubscribe(templateIds: readonly string[]): Promise<ReadonlyMap<string, SubscribeAnswer>> {
  const answered = (read: (id: string) => SubscribeAnswer) => new Map(templateIds.map((id) => [id, read(id)]))
  const { requestSubscribeMessage } = wx
  if (typeof requestSubscribeMessage !== 'function') return Promise.resolve(answered(() => 'reject'))
  return new Promise((resolve) => {
    requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (said) => resolve(answered((id) => readAnswer(said[id]))),
      fail: () => resolve(answered(() => 'reject')),
    })
  })
}

/** Some phones also say how loudly they agreed (`acceptWithAudio`); whatever is not known was no yes. */
function readAnswer(said: unknown): SubscribeAnswer {
  if (said === 'ban' || said === 'filter') return said
  return said === 'accept' || said === 'acceptWithAudio' ? 'accept' : 'reject'
}
