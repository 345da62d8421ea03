import type { Agreement, ConsentDocument, OfferedAgreement, Receipt } from '../../../contract/consent/agreement'
import { agreementText } from '../../../contract/consent/agreement'
import { printOf } from '../../capabilities/consent/printOf'

export const receiptId = '22222222-2222-4222-8222-222222222222'

const titles: Record<ConsentDocument, string> = {
  notice: '用户须知',
  face: '人脸信息处理告知与单独同意',
  access: '健康档案调阅授权同意书',
  guardian: '未成年人监护同意书',
  messages: '消息订阅同意书',
}

/** As long as a real one is, so that it has to be read on to its end; its words are of no legal worth. */
export function agreement(document: ConsentDocument): Agreement {
  return {
    document,
    version: '2026-11-21.1',
    title: titles[document],
    summary: [
      { label: '谁看', text: '广东省人民医院 心内科 王建国医生，以及为您诊疗的其他医务人员' },
      { label: '看什么', text: '您的健康档案：基本信息、检查检验报告、诊疗记录、健康体检、血液管理、疫苗接种' },
      { label: '多久', text: '30天，从授权码验证成功起' },
      { label: '怎样收回', text: '随时在“已授权医院”里取消' },
    ],
    sections: ['一、为什么需要您同意', '二、医院可以看到什么', '三、您可以怎样收回', '四、我们怎样保护这些信息', '五、与谁联系'].map(
      (heading) => ({
        heading,
        paragraphs: [
          '您的健康档案由各医疗机构产生，由省平台汇集。没有您的同意，其他医院看不到。',
          '同意之后，该医院在约定的时间内可以查看；每一次查看都会记在调阅记录里，您随时可以看到是谁、在什么时候看了什么。',
        ],
      }),
    ),
  }
}

export const offered = (document: ConsentDocument): OfferedAgreement => ({ agreement: agreement(document), changes: null })

/** Agreed to before, in other words. */
export const changed = (document: ConsentDocument): OfferedAgreement => ({
  agreement: agreement(document),
  changes: {
    since: '2026-08-01.1',
    added: ['每一次查看都会记在调阅记录里，您随时可以看到是谁、在什么时候看了什么。'],
    removed: ['您可以向医院询问是谁查看了您的档案。'],
  },
})

export function receipt(document: ConsentDocument, more: Partial<Receipt> = {}): Receipt {
  const shown = agreement(document)
  return {
    receiptId,
    document,
    act: 'agreed',
    by: 'self',
    version: shown.version,
    title: shown.title,
    textSm3: printOf(agreementText(shown)),
    agreedAt: '2026-11-21T06:01:30.000Z',
    channel: 'weapp',
    requestId: null,
    number: 7,
    hash: '5c9b3a1f'.repeat(8),
    anchored: true,
    ...more,
  }
}

export const sms =
  '【广东健康档案】广东省人民医院申请查看您的健康档案，授权码已使用。同意后该医院30天内可以查看。如非本人就诊，请勿告知他人。'
