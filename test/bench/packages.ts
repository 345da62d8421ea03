import { packageSizes } from '../../config/gates/packageSizes'
import { inProject } from '../../config/paths'
import { atMost, type Figure } from './figure'

/** Raw bytes of the compiled mini-program, as WeChat would upload it. */
export async function measure(): Promise<Figure[]> {
  return packageSizes(inProject('dist/weapp')).map(({ name, bytes, limitKb }) => atMost(`dist/weapp ${name}`, bytes / 1024, 'KB', limitKb))
}
