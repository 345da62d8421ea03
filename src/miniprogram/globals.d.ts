/** Fixed when the app is built (config/index.ts). */
declare const API_BASE_URL: string
declare const API_BASE_URL_WAS_SET: boolean
declare const WECHAT_CLIENT_BASE_URL: string
