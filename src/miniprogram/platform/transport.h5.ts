import { https } from '../client/https'
import type { Transport } from '../client/transport'

export function chooseTransport(): Transport {
  return https(API_BASE_URL)
}
