import Taro from '@tarojs/taro'

/**
 * 确认是您本人: opens over the page that was asked for too early. That page waits beneath with what is on it,
 * and asks again when it is shown again; whether the person did confirm, only the cloud's next answer says.
 */
export async function goStepUp(): Promise<void> {
  await Taro.navigateTo({ url: '/packages/identity/stepUp/index' })
}
