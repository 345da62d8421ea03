import { publishedPrivilege } from '../../contract/upstream/hutong/getPrivilege'
import type { Scenario } from './scenario'

/** The printed number is a deliberate dummy that no validation accepts: only this scenario's register knows it. */
export const publishedExample: Scenario = {
  group: 'everyday',
  title: '公开文档的示例',
  todo: '登记库里多一位“张三”，号码是文档印出的虚构号码。在 /doctor 查找“张三”，打开健康档案。',
  see: '省平台页面打得开；手机上用这个号码实名，会指出号码有误。',
  prepare: async (world) => {
    await world.database
      .insertInto('residents')
      .values({
        resident_id: 'r-published',
        ordinal: 9999,
        document_type: '01',
        document_number: publishedPrivilege.idcard,
        name: '张三',
        sex: 'male',
        birth_date: '1995-06-09',
        phone: '19800000000',
        wechat_phone: '19800000000',
        openid: 'oSandboxPublishedExample0000',
        note: '公开文档的示例，号码无效',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
}
