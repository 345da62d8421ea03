import { Agent } from 'undici'
import { createCircuits } from '../adapters/hutong/circuit'
import { hutongGrantGateway } from '../adapters/hutong/grantGateway'
import { hutongHealthCodes } from '../adapters/hutong/healthCodes'
import { hutongRecordService, recordConnections } from '../adapters/hutong/recordService'
import { hutongKin, hutongRegister, hutongRelations } from '../adapters/hutong/registers'
import { hutongTickets } from '../adapters/hutong/tickets'
import { smsApi } from '../adapters/sms/smsApi'
import { accessTokens } from '../adapters/wechat/accessToken'
import { subscribeMessages } from '../adapters/wechat/subscribeMessages'
import { wechatApi } from '../adapters/wechat/wechatApi'
import type { Clock, Log, Random } from '../ports'
import type { Settings } from './settings'

/** Orders to the province on their way at once, in one process. */
export const mostInFlight = 64

/** No answer of the province or WeChat is larger than a page of 50 entries; more is not an answer. */
const largestAnswerBytes = 2 * 1024 * 1024

function agent(connections: number): Agent {
  return new Agent({ connections, connect: { timeout: 3_000 }, maxResponseSize: largestAnswerBytes })
}

export type Outside = ReturnType<typeof connectOutside>

/** The province, WeChat and the SMS gateway, each behind its port; one of them for the whole process. */
export function connectOutside(settings: Settings, { clock, random, log }: { clock: Clock; random: Random; log: Log }) {
  // Connections of their own: however slow the record is, a revocation, a ticket and a sign-in each find a free one.
  const [records, orders, tickets, others] = [agent(recordConnections), agent(mostInFlight), agent(16), agent(64)]
  const link = {
    credentials: { paasId: settings.HUTONG_PAAS_ID, paasToken: settings.HUTONG_PAAS_TOKEN },
    sm4Key: settings.HUTONG_SM4_KEY,
    clock,
    random,
    dispatcher: others,
    circuits: createCircuits(),
  }
  const wechatApp = {
    apiBaseUrl: settings.WECHAT_API_BASE_URL,
    appId: settings.WECHAT_APP_ID,
    appSecret: settings.WECHAT_APP_SECRET,
    dispatcher: others,
  }
  const wechatTokens = accessTokens(wechatApp, clock)
  const below = settings.HUTONG_RECORD_BASE_URL
  const gateway = {
    authBaseUrl: settings.HUTONG_AUTH_BASE_URL,
    appId: settings.HUTONG_APP_ID,
    encryptBody: settings.HUTONG_ENCRYPT_BODY === 'on',
  }
  return {
    register: hutongRegister(link, below),
    relations: hutongRelations(link, below),
    kin: hutongKin(link, below),
    healthCodes: hutongHealthCodes(link, below, log),
    recordService: hutongRecordService({ ...link, dispatcher: records }, below, log),
    provinceTickets: hutongTickets({ ...link, dispatcher: tickets }, below),
    grantGateway: hutongGrantGateway({ ...link, dispatcher: orders }, gateway),
    wechat: wechatApi(wechatApp, wechatTokens),
    subscribeMessages: subscribeMessages(wechatApp, wechatTokens),
    sms: smsApi(settings.SMS_BASE_URL, others),
    close: () => Promise.all([records, orders, tickets, others].map((each) => each.close())),
  }
}
