import { join } from 'node:path'
import { inProject } from '../../config/paths'
import { bundleCloud, type CloudBundle, type CloudProcess, startCloudProcess } from '../cloudProcess'
import { recordFigure } from '../figures'
import { type Outside, startOutside } from '../stack'
import { plantedValues } from './canaries/canaryBook'
import { type CanaryProvince, startCanaryProvince } from './canaries/canaryProvince'
import { findHousehold, type Household, walkEverywhere } from './canaries/everywhere'
import { databaseDump, filesBelow, folderOf } from './canaries/leftBehind'
import { type Place, searchFor } from './canaries/search'
import { leaked, writings } from './canaries/writings'

const sm4Key = '0123456789abcdeffedcba9876543210'
const total = 200

let outside: Outside
let bundle: CloudBundle
let cloud: CloudProcess
let province: CanaryProvince
let household: Household
let values: string[]
let logs = ''
/** What the phones said and were told, in the open. */
let spoken: string[]
beforeAll(async () => {
  outside = await startOutside()
  province = await startCanaryProvince(outside.sandboxUrl, sm4Key)
  bundle = await bundleCloud()
  const environment = {
    ...outside.environment,
    LOG_LEVEL: 'info',
    HUTONG_AUTH_BASE_URL: province.url,
    HUTONG_RECORD_BASE_URL: `${province.url}/records`,
    WECHAT_API_BASE_URL: province.url,
    SMS_BASE_URL: `${province.url}/sms`,
  }
  cloud = await startCloudProcess(bundle, environment, (text) => {
    logs += text
  })
  household = await findHousehold(outside)
  values = [...plantedValues(), ...household.values]
  spoken = await walkEverywhere({ outside, province, household })
}, 240_000)
afterAll(async () => {
  await cloud?.end()
  await province?.close()
  bundle?.remove()
  await outside?.close()
})

const place = (name: string, text: string): Place => ({ name, bytes: Buffer.from(text) })

test('200 different values, and every one of them went through', () => {
  expect(new Set(values).size).toBe(total)
  const traffic = place('traffic', [...province.told, ...spoken].join('\n'))
  const seen = new Set(searchFor(values, sm4Key, [traffic]).map(({ value }) => value))
  expect(values.filter((value) => !seen.has(value))).toEqual([])
})

test('the control: left anywhere in any of seven writings, the same search finds 200 of 200 in each', () => {
  for (const writing of writings) {
    const sample = values.map((value, index) => leaked(value, writing, sm4Key, index))
    const found = searchFor(values, sm4Key, [{ name: writing, bytes: Buffer.concat(sample) }])
    const inThis = new Set(found.filter((one) => one.writing === writing).map(({ value }) => value))
    recordFigure(`隐私金丝雀对照：${writing}`, `${inThis.size}/${total}`, `${total}/${total}`)
    expect(values.filter((value) => !inThis.has(value))).toEqual([])
  }
})

test('nothing of it is left: not in logs, database, addresses, checkpoints, or what was built', async () => {
  const places = [
    place('logs', logs),
    place('addresses asked', province.asked.join('\n')),
    ...(await databaseDump(outside.databaseUrl)),
    ...filesBelow(folderOf(outside.environment.RECEIPT_CHECKPOINTS_URL ?? '')),
    ...['weapp', 'h5', 'cloud'].flatMap((built) => filesBelow(inProject('dist', built))),
    ...filesBelow(inProject('node_modules/.cache/jiandang/h5')),
    ...filesBelow(join(bundle.entry, '..', '..')),
  ]
  // The places are there and full: an empty log has no secrets.
  expect(logs).toMatch(/"operation":"record.trend"[^\n]*"outcome":"ok"/)
  expect(logs).toMatch(/"what":"otherPerson"/)
  expect(logs).toMatch(/"msg":"bug"/)
  for (const system of ['province', 'wechat']) expect(logs).toMatch(new RegExp(`"system":"${system}"[^\\n]*"msg":"upstream"`))
  expect(province.asked.length).toBeGreaterThan(100)
  for (const table of ['access_event', 'ticket', 'resident', 'guardianship']) {
    const full = places.some(({ name, bytes }) => name.includes(`public.${table}`) && bytes.length > 0)
    expect([table, full]).toEqual([table, true])
  }
  const found = searchFor(values, sm4Key, places)
  recordFigure('隐私金丝雀：云的日志、数据库、地址、存证文件、构建产物', `${found.length}`, `0（${total}个值，${places.length}处）`)
  expect(found).toEqual([])
}, 120_000)
