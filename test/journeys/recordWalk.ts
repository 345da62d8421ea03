import type { Page } from 'playwright-core'
import { type RecordModule, recordModuleNames, recordModules } from '../../src/contract/record/recordModule'
import { type SyntheticResident, syntheticResidents } from '../patient'
import type { Stack } from '../stack'
import { see, tap } from './taps'
import { picture } from './twoWindows'

/** The six modules of one's record, read through on the screen. */

export async function residentCalled({ cloudUrl, sandboxUrl }: Stack, name: string): Promise<SyntheticResident> {
  const found = (await syntheticResidents({ cloudUrl, sandboxUrl })).find((resident) => resident.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

export async function back(phone: Page): Promise<void> {
  await phone.goBack()
}

export async function openRecord(phone: Page, called = '我的健康档案'): Promise<void> {
  await tap(phone, called)
  await see(phone, '换个看法')
  await see(phone, recordModuleNames.vaccination)
  await phone.locator('.module__waiting').first().waitFor({ state: 'detached' })
}

/** The rows of the list on top, by what they show. */
export function rows(phone: Page) {
  return phone.locator('.taro_page').filter({ visible: true }).last().locator('.row')
}

/** Opens every module's list and its newest entry, with a picture of each; `empty` are those that honestly have nothing. */
export async function walkModules(phone: Page, pictures: string, empty: readonly RecordModule[] = []): Promise<void> {
  await picture(phone, `${pictures}-00-overview`)
  for (const [index, module] of recordModules.entries()) {
    const name = `${pictures}-${index + 1}-${module}`
    await tap(phone, recordModuleNames[module])
    if (empty.includes(module)) {
      await see(phone, '还没有医院上传这类记录')
      await picture(phone, `${name}-empty`)
    } else {
      const first = rows(phone).first()
      await first.waitFor()
      await see(phone, /数源单位/)
      await see(phone, /采集时间/)
      await picture(phone, `${name}-list`)
      if (await first.evaluate((row) => row.classList.contains('row--folded'))) await first.click()
      await first.click()
      await see(phone, '档案内容')
      await see(phone, '采集时间')
      await see(phone, '整条记录有误')
      await picture(phone, `${name}-entry`)
      await back(phone)
    }
    await back(phone)
    await see(phone, '换个看法')
  }
}
