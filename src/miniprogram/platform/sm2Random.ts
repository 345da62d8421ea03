import { takeRandom } from './random'

/**
 * Where sm-crypto's SM2 takes its random numbers from: the build puts this in the place of its own (config/index.ts), which wants
 * a browser's or Node's source at load and is a mini-program's end.
 */
export class SecureRandom {
  nextBytes(bytes: number[]): void {
    takeRandom(bytes.length).forEach((byte, place) => {
      bytes[place] = byte
    })
  }
}
