import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { becomeLevel2, confirmByFace, home } from './acts'
import { back, openRecord, residentCalled, rows, walkModules } from './recordWalk'
import { see, shown, tap, tapTab, words } from './taps'
import { openTwoWindows, picture, type TwoWindows } from './twoWindows'

let windows: TwoWindows
beforeAll(async () => {
  windows = await openTwoWindows()
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

async function phoneOf(name: string): Promise<Page> {
  const phone = await windows.openPhone()
  await becomeLevel2(phone, await residentCalled(windows.stack, name))
  return phone
}

test('a 45-year-old with diabetes: his glucose by unit, a word found, what a doctor sees', async () => {
  const phone = await phoneOf('冯国梁')
  await openRecord(phone)
  await tap(phone, '查找')
  await phone.getByPlaceholder('如：血糖').filter({ visible: true }).fill('空腹血糖')
  await tap(phone, /^查找$/)
  await see(phone, '只看：含“空腹血糖”')
  await picture(phone, 'record-diabetic-7-found')
  await rows(phone)
    .filter({ hasText: /^空腹血糖/ })
    .first()
    .click()
  await see(phone, '检验结果')
  await picture(phone, 'record-diabetic-8-laboratory')
  await tap(phone, /（GLU）$/)
  await picture(phone, 'record-diabetic-9-sheet')
  await tap(phone, '看历次结果')
  // Two hospitals, two units: two curves, never one.
  await see(phone, '单位 mmol/L')
  await see(phone, '单位 mg/dL')
  await picture(phone, 'record-diabetic-10-trend')
  for (let page = 0; page < 3; page += 1) await back(phone)
  await tap(phone, '医生会看到什么')
  await see(phone, recordTabs)
  await picture(phone, 'record-diabetic-11-doctor')
  await phone.close()
  expect(windows.problems).toEqual([])
}, 180_000)

const recordTabs = /检查检验报告/

test('a newborn, read by his mother: every page says whose it is, his vaccines beside the schedule', async () => {
  const phone = await phoneOf('黄诗雅')
  const mother = await residentCalled(windows.stack, '黄诗雅')
  await tap(phone, /^家庭成员/)
  await tap(phone, '添加家人')
  await picture(phone, 'record-newborn-01-add')
  await chooseKind(phone, '新生儿：母亲身份证号加产次、胎次')
  await phone.getByPlaceholder('与登记的一致').filter({ visible: true }).fill('黎乐言')
  await phone.getByPlaceholder('请输入18位身份证号').filter({ visible: true }).fill(mother.documentNumber)
  await tap(phone, '下一步，阅读同意书')
  await see(phone, /未成年人监护同意书/)
  await picture(phone, 'record-newborn-02-agreement')
  await readAll(phone)
  await tap(phone, '同意并添加')
  await see(phone, '切换为黎乐言办理')
  await picture(phone, 'record-newborn-03-family')
  await tap(phone, '切换为黎乐言办理')
  await see(phone, /您正在代 黎乐言 办理/)
  await picture(phone, 'record-newborn-04-home')
  await openRecord(phone, '黎乐言的健康档案')
  // The page's own title: nobody's but his.
  await see(phone, '黎乐言的健康档案')
  await walkModules(phone, 'record-newborn', ['blood'])
  expect(await words(phone)).toContain('您正在代 黎乐言 办理')
  await tap(phone, '疫苗接种对照')
  await see(phone, '以接种门诊为准')
  await picture(phone, 'record-newborn-7-vaccines')
  await back(phone)
  await phone.close()
  expect(windows.problems).toEqual([])
}, 180_000)

async function chooseKind(phone: Page, kind: string): Promise<void> {
  await phone.locator('select#kind, #kind select').last().selectOption({ label: kind })
}

async function readAll(phone: Page): Promise<void> {
  await phone.mouse.move(195, 420)
  for (let turn = 0; turn < 14; turn += 1) await phone.mouse.wheel(0, 1000)
}

test('something is wrong: from a field to the source organisation, to its answer, to 确认', async () => {
  const phone = await phoneOf('邓海燕')
  await openRecord(phone)
  await tap(phone, '诊疗记录')
  await rows(phone).first().click()
  await see(phone, '采集时间')
  await tap(phone, '就诊科室')
  await picture(phone, 'wrong-01-sheet')
  await tap(phone, '这条有误')
  await see(phone, '告诉数源单位哪里不对')
  await phone.getByPlaceholder('请填写正确的内容').filter({ visible: true }).fill('全科医学科')
  await phone.locator('textarea').filter({ visible: true }).last().fill('那天看的是全科。')
  await picture(phone, 'wrong-02-form')
  await tap(phone, '提交')
  await see(phone, /已经记下，送往/)
  await picture(phone, 'wrong-03-sent')
  await tap(phone, '查看办理进度')
  const { tickets } = await untilTaken()
  const [ticket] = tickets
  for (const act of [{ act: 'accept' }, { act: 'correct', words: '已核对并更正。' }]) {
    const answer = await fetch(`${windows.stack.sandboxUrl}/province/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticketId: ticket?.ticketId, ...act }),
    })
    expect(answer.status).toBe(200)
  }
  await home(phone)
  await tapTab(phone, '我的')
  await tap(phone, '我的工单')
  await tap(phone, /^勘误：/)
  await see(phone, '已答复')
  await see(phone, '已核对并更正。')
  await picture(phone, 'wrong-04-answered')
  await tap(phone, '确认处理结果')
  await shown(phone, '问题解决了吗').waitFor()
  await tap(phone, '确认处理结果')
  await see(phone, '已办结')
  await picture(phone, 'wrong-05-closed')
  await phone.close()
  expect(windows.problems).toEqual([])
}, 120_000)

test('a copy to take away: the face first, then the file, and the verify page confirms it', async () => {
  const phone = await phoneOf('苏婉婷')
  await openRecord(phone)
  // Later than five minutes after the face check that opened the record.
  await windows.stack.control.advance(400)
  await tap(phone, '导出一份')
  await see(phone, '导出前请知道')
  await picture(phone, 'copy-01-choices')
  await tap(phone, '生成文件')
  await see(phone, '确认是我本人')
  await picture(phone, 'copy-02-step-up')
  await confirmByFace(phone)
  await see(phone, '已经生成，请现在取走')
  await picture(phone, 'copy-03-made')
  const [download] = await Promise.all([phone.waitForEvent('download'), tap(phone, /^(打开 PDF|保存文件)$/)])
  const file = await download.path()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const verify = await phone.context().newPage()
  await verify.goto(`${windows.stack.cloudUrl}/verify`)
  await verify.setInputFiles('input[type=file]', file)
  await verify.getByText(/生成后没有改动/).waitFor()
  await picture(verify, 'copy-04-verified')
  await phone.close()
  // The refusal that sent the person to the face check, and nothing else.
  expect(windows.problems.splice(0)).toEqual(['phone: Failed to load resource: the server responded with a status of 403 (Forbidden)'])
}, 120_000)

interface ListedTickets {
  tickets: { ticketId: string; kind: string }[]
}

async function untilTaken(): Promise<ListedTickets> {
  for (let turn = 0; turn < 200; turn += 1) {
    const listed: ListedTickets = await (await fetch(`${windows.stack.sandboxUrl}/province/tickets.json`)).json()
    if (listed.tickets.length > 0) return listed
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the province never took the ticket')
}
