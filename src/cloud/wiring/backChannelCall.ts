import { type BackChannelCredentials, type IncomingMessage, readGuarded } from '../adapters/hutong/backChannelGuard'
import { answerBackChannel, backChannelPaths } from '../adapters/hutong/backChannelMessages'
import { isFreshNonce } from '../audit/backChannelNonces'
import type { BackChannelAnswer } from '../backChannel'
import { traced } from '../callTrace'
import { chinaDate } from '../chinaDate'
import type { Application } from './application'

export interface BackChannelReply {
  readonly status: number
  readonly body: BackChannelAnswer
}

/** One message of the province: guarded, new, read, answered; the same over HTTP and as a cloud function. */
export async function backChannelCall(application: Application, message: IncomingMessage, traceId: string): Promise<BackChannelReply> {
  const started = performance.now()
  const { log, backChannelRoom } = application
  const stay = backChannelRoom.enter(message.path)
  const answering =
    stay === null
      ? Promise.resolve<BackChannelReply>({ status: 429, body: { returnCode: '0', returnDesc: '系统繁忙，请稍后再试' } })
      : traced({ traceId, log }, () => answer(application, message)).finally(stay.leave)
  const reply = await answering.catch((error: unknown): BackChannelReply => {
    application.log.bug({ traceId, operation: 'hutong', error })
    return { status: 500, body: { returnCode: '0', returnDesc: '系统出错，请稍后再试' } }
  })
  application.log.call({
    traceId,
    // The path is the caller's own text: only the four known ones may reach the log.
    operation: backChannelPaths.includes(message.path) ? message.path : 'hutong',
    outcome: `${reply.status}/${reply.body.returnCode}`,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
  })
  return reply
}

async function answer({ settings, db, clock, backChannel }: Application, message: IncomingMessage): Promise<BackChannelReply> {
  const credentials: BackChannelCredentials = {
    paasId: settings.HUTONG_BACKCHANNEL_PAAS_ID,
    paasToken: settings.HUTONG_BACKCHANNEL_PAAS_TOKEN,
    digestKey: settings.HUTONG_BACKCHANNEL_DIGEST_KEY,
  }
  const now = clock.now()
  const guarded = readGuarded(credentials, message, now)
  if (!guarded) return { status: 401, body: { returnCode: '0', returnDesc: '签名校验不通过' } }
  if (!(await isFreshNonce(db, guarded.nonce, now))) return { status: 401, body: { returnCode: '0', returnDesc: '重复的请求' } }
  const reading = { sm4Key: settings.HUTONG_SM4_KEY, today: chinaDate(now) }
  const body = await answerBackChannel(backChannel, reading, message.path, parseJson(message.rawBody))
  return body ? { status: 200, body } : { status: 404, body: { returnCode: '0', returnDesc: '没有这个接口' } }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
