/** Fixed when the app is built (config/index.ts). */
declare const API_BASE_URL: string
declare const API_BASE_URL_WAS_SET: boolean
declare const WECHAT_CLIENT_BASE_URL: string
/** Who runs this and how they are reached (PIPL art. 17); empty in a demonstration. */
declare const OPERATOR_CONTACT: string

/** SM3 alone: the whole package wants a random source at load, which a mini-program has not (3 KB instead of 42). */
declare module 'sm-crypto/src/sm3' {
  export default function sm3(text: string): string
}
