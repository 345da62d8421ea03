import type { Page } from 'playwright-core'
import type { SyntheticResident } from '../../patient'
import { until } from '../../until'
import {
  askForCode,
  atWindow,
  becomeLevel1,
  becomeLevel2,
  openPatient,
  readCode,
  readToTheEnd,
  seesRecord,
  typeCode,
  typePin,
} from '../acts'
import { see, shown, tap, tapTab, words } from '../taps'
import { openTwoWindows, picture, type TwoWindows } from '../twoWindows'

let windows: TwoWindows
beforeAll(async () => {
  windows = await openTwoWindows()
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

/** A phone of this very WeChat. */
async function phoneOf(who: SyntheticResident): Promise<Page> {
  const phone = await windows.openPhone()
  await phone.goto(`${new URL(phone.url()).origin}/?openid=${who.openid}`)
  return phone
}

async function toHome(phone: Page): Promise<void> {
  await phone.goto(`${new URL(phone.url()).origin}/`)
}

async function addChild(phone: Page, kind: string, number: string, name: string): Promise<void> {
  await tap(phone, /^家庭成员/)
  await tap(phone, '添加家人')
  await phone.locator('select#kind, #kind select').last().selectOption({ label: kind })
  await phone.getByPlaceholder('与登记的一致').filter({ visible: true }).fill(name)
  await phone
    .getByPlaceholder(/^请输入(证件号码|18位身份证号)$/)
    .filter({ visible: true })
    .fill(number)
  await tap(phone, '下一步，阅读同意书')
  await see(phone, /未成年人监护同意书/)
  await readToTheEnd(phone)
  await tap(phone, '同意并添加')
  await see(phone, `切换为${name}办理`)
}

/** Until the cloud's clock and its worker have come to a day, and whatever is due there has been done. */
async function moveTo(instant: string): Promise<void> {
  const { control } = windows.stack
  await control.advance((Date.parse(instant) - (await control.now()).getTime()) / 1000)
}

/** What the cloud's worker posts in its own time is in the inbox when it is opened anew. */
async function toldOf(phone: Page, news: RegExp): Promise<void> {
  await until(
    async () => {
      await toHome(phone)
      await tapTab(phone, '消息')
      await see(phone, '站内消息')
      await shown(phone, /没有更早的消息了|还没有消息/).waitFor()
      return shown(phone, news).count()
    },
    (found) => found > 0,
    30_000,
  )
}

test('two guardians in dispute: each sees the other’s acts, either stops everything, both must agree to go on', async () => {
  const { stack, doctor } = windows
  const [child, motherPerson, fatherPerson] = [windows.resident('r046'), windows.resident('r047'), windows.resident('r048')]
  const [mother, father] = [await phoneOf(motherPerson), await phoneOf(fatherPerson)]
  await becomeLevel2(mother, motherPerson)
  await becomeLevel2(father, fatherPerson)
  await addChild(mother, '居民身份证', child.documentNumber, child.name)
  await addChild(father, '居民身份证', child.documentNumber, child.name)
  await tap(mother, `切换为${child.name}办理`)
  await openPatient(doctor, stack, child)
  await askForCode(doctor, '微信')
  await tap(mother, '查看授权码')
  await readToTheEnd(mother)
  await tap(mother, '同意')
  await typeCode(doctor, await readCode(mother))
  await seesRecord(doctor)

  await tap(father, `切换为${child.name}办理`)
  await see(father, `您正在代 ${child.name} 办理`)
  await tap(father, '监护与代办记录')
  await see(father, /母亲/)
  await tap(father, '代办记录')
  await see(father, /^同意.*查看档案$/)
  await picture(father, 'dispute-01-her-acts')
  await father.goBack()
  await tap(father, '有争议，暂停代办')
  await picture(father, 'dispute-02-consequences')
  await tap(father, '暂停代办')
  await see(father, '监护人之间有争议，代办已暂停')
  await picture(father, 'dispute-03-frozen')

  // Hers, too: nothing of the child but what takes back.
  await toHome(mother)
  await tap(mother, /^家庭成员/)
  await see(mother, '代办已暂停')
  await picture(mother, 'dispute-04-her-family')
  await tap(mother, `切换为${child.name}办理`)
  await see(mother, `${child.name}的代办已暂停`)
  await picture(mother, 'dispute-05-her-home')

  for (const phone of [father, mother]) {
    if (phone === mother) await tap(phone, '查看情况，同意恢复')
    await tap(phone, '同意恢复代办')
  }
  await shown(mother, '有争议，暂停代办').waitFor()
  await picture(mother, 'dispute-06-lifted')
  await mother.close()
  await father.close()
  expect(windows.faults()).toEqual([])
}, 240_000)

test('a mother adds her newborn by her own number; he gets an ID number, grows to 14 and to 18', async () => {
  const { stack, doctor } = windows
  const [motherPerson, child] = [windows.resident('r003'), windows.resident('r004')]
  const mother = await phoneOf(motherPerson)
  await becomeLevel2(mother, motherPerson)
  await addChild(mother, '新生儿：母亲身份证号加产次、胎次', motherPerson.documentNumber, child.name)
  await picture(mother, 'growing-01-family')
  await tap(mother, `切换为${child.name}办理`)
  await see(mother, `您正在代 ${child.name} 办理`)
  await picture(mother, 'growing-02-home')

  // Permission for him, given by her, told to the doctor as six digits.
  await openPatient(doctor, stack, child)
  await askForCode(doctor, '微信')
  await tap(mother, '查看授权码')
  await see(mother, '档案调阅授权同意书')
  await readToTheEnd(mother)
  await tap(mother, '同意')
  const code = await readCode(mother)
  await picture(mother, 'growing-03-code')
  await typeCode(doctor, code)
  await seesRecord(doctor)
  await see(mother, '医生已验证')

  // The ID number comes, and nothing is lost by it.
  const given = await fetch(`${stack.sandboxUrl}/control/residents/idNumber`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ residentId: child.residentId }),
  })
  const { documentNumber }: { documentNumber: string } = await given.json()
  await toHome(mother)
  await tap(mother, /^家庭成员/)
  await tap(mother, `切换为${child.name}办理`)
  await see(mother, `您正在代 ${child.name} 办理`)
  await tap(mother, '监护与代办记录')
  await tap(mother, '补登身份证号')
  await mother.getByPlaceholder('请输入18位身份证号').filter({ visible: true }).fill(documentNumber)
  await tap(mother, '核对并补登')
  await see(mother, '已补登身份证号')
  await picture(mother, 'growing-04-id-number')

  // Ninety days before he is 14, both are told; from 14 he sees and may end.
  await moveTo('2040-05-08T04:00:00.000Z')
  await toldOf(mother, /14岁/)
  await picture(mother, 'growing-05-hand-over-14')
  await moveTo('2040-08-06T04:00:00.000Z')
  const son = await phoneOf(child)
  await becomeLevel1(son, { ...child, documentType: '01', documentNumber }, '居民身份证')
  await see(son, '未满18周岁，不做人脸核身')
  await picture(son, 'growing-06-own-account')
  await tap(son, '看怎么办理')
  await atWindow(doctor, stack, child, '927415')
  await typePin(son, stack, '927415', /获取短信验证码$/)
  await tap(son, '确认是我本人')
  await see(son, '已确认是您本人')
  await tap(son, '继续')
  await tap(son, /^家庭成员/)
  await tap(son, '谁在代我办理')
  await see(son, /母亲/)
  await picture(son, 'growing-07-who-acts-for-me')
  await tap(son, '他们代您办过的事')
  await see(son, /补登了身份证号/)
  await picture(son, 'growing-08-acts')

  // Until the very midnight she may; then nobody may, and her open page closes by itself.
  await moveTo('2044-08-05T15:59:00.000Z')
  await toHome(mother)
  await see(mother, /^家庭成员/)
  await tap(mother, /^家庭成员/)
  await tap(mother, `切换为${child.name}办理`)
  await see(mother, `您正在代 ${child.name} 办理`)
  await picture(mother, 'growing-09-last-minute')
  await moveTo('2044-08-05T16:00:01.000Z')
  await shown(mother, `已不再代${child.name}办理`).waitFor({ timeout: 60_000 })
  await see(mother, /已满18岁/)
  expect(await words(mother)).not.toContain(`您正在代 ${child.name} 办理`)
  await picture(mother, 'growing-10-eighteen')
  await mother.close()
  await son.close()
  expect(windows.faults()).toEqual([])
}, 300_000)
