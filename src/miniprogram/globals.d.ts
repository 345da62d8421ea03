/** Fixed when the app is built (config/index.ts). */
declare const API_BASE_URL: string
declare const API_BASE_URL_WAS_SET: boolean
declare const WECHAT_CLIENT_BASE_URL: string
/** Whether the gallery of all pages is in this build (gallery/): in a browser on one's own machine, never on WeChat. */
declare const GALLERY: boolean
/** Of package.json. */
declare const APP_VERSION: string
/** Whom a diagnosis code is encrypted to: 04 and 128 hex digits; empty where the build was given none. */
declare const SUPPORT_SM2_PUBLIC_KEY: string
/** Who runs this and how they are reached (PIPL art. 17); empty in a demonstration. */
declare const OPERATOR_CONTACT: string

/** SM3 alone: the whole package wants a random source at load, which a mini-program has not (3 KB instead of 42). */
declare module 'sm-crypto/src/sm3' {
  export default function sm3(text: string): string
}

/** SM2 alone; the build gives it a source of random numbers (platform/sm2Random.ts). */
declare module 'sm-crypto/src/sm2' {
  export function doEncrypt(message: number[], publicKey: string, cipherMode: number): string
}
