import { textOf } from './text'

/** 认证等级 as every page words it: home, 我的, and each step of the way. */
export const ladderText = textOf({
  levels: '认证等级',
  done: '已完成',
  next: '去完成',
  later: '未开始',
  phone: '手机号',
  phoneOpens: '可以看说明和帮助',
  realName: '实名',
  realNameOpens: '可以看申请、已授权医院和调阅记录，可以取消授权',
  proof: '确认是您本人',
  proofOpens: '可以把授权码告诉医生，可以看自己的档案，可以代孩子办理',
  stepTitle: '还差{count}步就能使用',
  stepTitleLast: '还差最后一步',
  stepPhone: '绑定手机号',
  stepPhoneWords: '用微信里的手机号，点一下就好。接着实名，就能看申请和谁看过您的档案。',
  stepRealName: '实名认证',
  stepRealNameWords: '按证件填写姓名和号码。做完能看申请、已授权医院和调阅记录，也能取消授权。',
  stepFace: '人脸核身',
  stepFaceWords: '确认是您本人。做完能把授权码告诉医生、看自己的档案、代孩子办理。',
  stepOther: '确认是您本人',
  stepOtherWords: '到医院窗口，或请家人帮您确认。做完能把授权码告诉医生、看自己的档案、代孩子办理。',
  opensPhone: '下一步是实名。实名后，可以看申请、已授权医院和调阅记录。',
  opensRealName: '完成这一步后，可以看申请、已授权医院和调阅记录，也可以取消授权。',
  opensProof: '完成这一步后，可以把授权码告诉医生、看自己的档案、代孩子办理。',
  proofDueTitle: '这个微信要重新确认是您本人',
  proofDueWords:
    '可能是您在另一个微信上认证过、手机号换了主人、报告过手机丢失，或者您未满18岁。确认前，这里不显示您的申请、授权和档案；已给医院的权限没有改变。如果不是您本人，请停止操作。',
  prove: '继续认证',
})
