import type { Transport } from '../client/transport'

let drawn: Transport | null = null

/** From now on the cloud is what a state of the gallery says of it. */
export function answerFromGallery(cloud: Transport): void {
  drawn = cloud
}

export function orGallery(network: Transport): Transport {
  return (operation, body) => (drawn ?? network)(operation, body)
}
