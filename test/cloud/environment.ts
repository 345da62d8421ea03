/** A complete environment for the cloud: synthetic secrets, addresses to be replaced. */
export const completeEnvironment = {
  HUTONG_AUTH_BASE_URL: 'http://127.0.0.1:9797',
  HUTONG_RECORD_BASE_URL: 'http://127.0.0.1:9797/records',
  HUTONG_PAAS_ID: 'jiandang',
  HUTONG_PAAS_TOKEN: 'outbound-token-for-tests',
  HUTONG_SM4_KEY: '0123456789abcdeffedcba9876543210',
  HUTONG_APP_ID: 'ff8080818ab5cf57018b3bb2a4af0004',
  HUTONG_BACKCHANNEL_PAAS_ID: 'province',
  HUTONG_BACKCHANNEL_PAAS_TOKEN: 'inbound-token-for-tests',
  HUTONG_BACKCHANNEL_DIGEST_KEY: 'digest-key-for-tests-only',
  WECHAT_API_BASE_URL: 'http://127.0.0.1:9797',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'wechat-secret-for-tests',
  SMS_BASE_URL: 'http://127.0.0.1:9797/sms',
  DATABASE_URL: 'postgresql://postgres@127.0.0.1:5432/cloud',
  IDENTITY_KEYS: `k1:${'5a'.repeat(32)}`,
  LOG_LEVEL: 'silent',
} as const
