/** Who has refused which template. Whoever was never asked counts as a long-term subscriber (open to 政务民生 and 医疗). */
export interface Subscriptions {
  answer(openid: string, templateId: string, accepted: boolean): void
  accepts(openid: string, templateId: string): boolean
  clear(): void
}

export function createSubscriptions(): Subscriptions {
  const refused = new Set<string>()
  const key = (openid: string, templateId: string) => `${openid} ${templateId}`
  return {
    answer: (openid, templateId, accepted) => {
      if (accepted) refused.delete(key(openid, templateId))
      else refused.add(key(openid, templateId))
    },
    accepts: (openid, templateId) => !refused.has(key(openid, templateId)),
    clear: () => refused.clear(),
  }
}
