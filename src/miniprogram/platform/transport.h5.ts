import { https } from '../client/https'
import type { Transport } from '../client/transport'
import { orGallery } from './galleryCloud'

export function chooseTransport(): Transport {
  const network = https(API_BASE_URL)
  return GALLERY ? orGallery(network) : network
}
