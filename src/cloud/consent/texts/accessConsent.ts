import type { Agreement } from '../../../contract/consent/agreement'

/**
 * 档案调阅授权同意书: our own wording of the public template's six points (用户须知, appendix 2 of the access guide)
 * with PIPL's duties, written for one request so that it names who will see the record.
 */
export function accessConsent(asker: { orgName: string; department: string; staffName: string }): Agreement {
  return {
    document: 'access',
    version: '2026-11-21.1',
    title: '档案调阅授权同意书',
    summary: [
      { label: '谁看', text: `${asker.orgName}的接诊医生（这次由${asker.department}的${asker.staffName}提出）` },
      { label: '看什么', text: '您的全部健康档案，共六类；目前不能只给一部分' },
      { label: '看多久', text: '自医生验证授权码起30天，到期自动失效' },
      { label: '怎么取消', text: '随时在“健康档案调阅授权”里取消；不同意不影响就诊' },
    ],
    sections: [
      {
        heading: '一、依据',
        paragraphs: [
          '广东健康档案互通系统依据《基本医疗卫生与健康促进法》等法律法规，以及国家基本公共卫生服务规范和广东省居民健康档案管理规范建设，为居民建立并持续更新健康档案。',
          '您的个人信息按《民法典》《网络安全法》《数据安全法》《个人信息保护法》受到保护。健康信息是敏感个人信息，因此需要您单独同意。',
        ],
      },
      {
        heading: '二、医生可以看到什么',
        paragraphs: [
          '档案以您的电子健康码为标识，汇集2021年1月以来您在广东省二级及以上医疗机构的诊疗记录、检查检验报告、健康体检，以及疫苗接种、献血用血等信息。',
          '六类是：基本信息、检查检验报告、诊疗记录、健康体检、血液管理、疫苗接种。省平台按医院整体授权，暂不支持只开放其中一类，也不支持只给某一位医生。',
        ],
      },
      {
        heading: '三、同意意味着什么',
        paragraphs: [
          `您同意并把授权码告诉医生、医生验证通过后，${asker.orgName}可以在30天内查看您的健康档案，用于为您诊治。`,
          '您可以随时取消。取消后，省平台确认之时起该医院不能再查看；此前已经看过的内容无法收回。',
          '医院不得保存所调阅的档案，也不得转给其他系统或用于诊疗以外的目的。',
        ],
      },
      {
        heading: '四、信息的准确性',
        paragraphs: [
          '档案由各医疗卫生机构提供，平台不审核其是否及时、完整、准确。',
          '若发现有误，可请接诊医生在系统的“问题反馈”中登记，也可在手机上反映，会转给数据来源单位核对处理。',
        ],
      },
      {
        heading: '五、不向其他人提供',
        paragraphs: ['除法律法规另有规定或经您本人同意外，档案信息不会提供给第三方。'],
      },
      {
        heading: '六、仅供参考',
        paragraphs: ['档案不是医疗机构的完整病历，不能代替医院保存的原始记录；内容仅供参考，不作为任何凭证或依据。'],
      },
      {
        heading: '您的权利',
        paragraphs: [
          '不同意不影响就诊，医生可以按常规方式为您看病。您可以查询谁看过档案，复制、更正自己的信息，撤回同意，或要求说明处理规则。',
          '本次同意会生成凭证，记录您同意的文字、时间与渠道，凭证在授权结束后保存三年。处理者与联系方式见“我的—帮助”。',
        ],
      },
    ],
  }
}
