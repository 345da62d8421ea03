/** What the outside can be asked, by names out of this list alone. */
export type UpstreamQuestion =
  | 'codeAuthRec.save'
  | 'register.check'
  | 'relation.check'
  | 'kin.check'
  | 'record.list'
  | 'record.entry'
  | 'healthCode.show'
  | 'tickets.create'
  | 'tickets.list'
  | 'tickets.act'
  | 'wechat.token'
  | 'wechat.login'
  | 'wechat.phone'
  | 'wechat.faceStart'
  | 'wechat.faceResult'
  | 'wechat.soter'
  | 'wechat.message'
  | 'sms.send'
  | 'other'

/**
 * What kind of answer came: `ok` · `refused` a business no · `unreadable` none that can be believed · `tooLarge` · `none` no answer at all ·
 * `resting` not asked, because it has not been answering.
 */
export type UpstreamAnswer = 'ok' | 'refused' | 'unreadable' | 'tooLarge' | 'none' | 'resting'

/** One question to the outside on the way of a call. */
export interface UpstreamLine {
  readonly traceId: string
  readonly system: 'province' | 'wechat' | 'sms'
  readonly question: UpstreamQuestion
  readonly answer: UpstreamAnswer
  /** WeChat's own number for it. */
  readonly errcode?: number
  readonly milliseconds: number
}
