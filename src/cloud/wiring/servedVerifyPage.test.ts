import { copyPrivateKey } from '../../../test/cloud/copies'
import { servedVerifyPage } from './servedVerifyPage'

test('the key is read and the page made once, however often it is asked for', async () => {
  let [keys, scripts] = [0, 0]
  const settings = {
    get COPY_SM2_PRIVATE_KEY() {
      keys += 1
      return copyPrivateKey
    },
  }
  const page = servedVerifyPage(settings, async () => {
    scripts += 1
    return `script ${scripts}`
  })
  const [first, second] = [await page(), await page()]
  expect(second).toBe(first)
  expect(first.html).toContain('<script>script 1</script>')
  expect([keys, scripts]).toEqual([1, 1])
})

test('a page that could not be made is tried again', async () => {
  let times = 0
  const page = servedVerifyPage({ COPY_SM2_PRIVATE_KEY: copyPrivateKey }, async () => {
    times += 1
    if (times === 1) throw new Error('no room on the disk')
    return 'script'
  })
  await expect(page()).rejects.toThrow('no room')
  expect((await page()).html).toContain('<script>script</script>')
})
