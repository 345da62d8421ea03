import { publishedPrivilege } from '../contract/upstream/hutong/getPrivilege'
import type { SandboxSettings } from './settings'

/** Settings for tests, with the key and appId of the published examples. */
export function exampleSettings(own: { databaseUrl: string; cloudBaseUrl: string; scenario?: string }): SandboxSettings {
  return {
    port: 0,
    databaseUrl: own.databaseUrl,
    cloudBaseUrl: own.cloudBaseUrl,
    paasId: 'outbound',
    paasToken: 'outbound-token',
    sm4Key: publishedPrivilege.key,
    appId: 'ff8080818ab5cf57018b3bb2a4af0004',
    backchannelPaasId: 'inbound',
    backchannelPaasToken: 'inbound-token',
    backchannelDigestKey: 'digest-key',
    wechatAppId: 'wx0123456789abcdef',
    wechatAppSecret: 'secret',
    scenario: own.scenario ?? null,
  }
}
