import { type VerifyPage, verifyPage } from '../record/copy/verify/verifyPage'
import { copyKey } from './copyNeeds'
import type { Settings } from './settings'
import { verifyScript } from './verifyScript'

/** The page of GET /verify, made once: it stays the same for as long as the program runs. One that could not be made is tried again. */
export function servedVerifyPage(settings: Pick<Settings, 'COPY_SM2_PRIVATE_KEY'>, script = verifyScript): () => Promise<VerifyPage> {
  const key = copyKey(settings)
  let page: Promise<VerifyPage> | null = null
  return () => {
    page ??= script()
      .then((text) => verifyPage({ script: text, ...key }))
      .catch((error) => {
        page = null
        throw error
      })
    return page
  }
}
