import { textOf } from './text'

export const supportText = textOf(
  {
    name: '帮助',
    contactTitle: '联系我们',
    noContact: '这是演示环境，没有运营方，也没有客服电话。正式使用时，这里写明处理者的名称、地址和联系电话。',
    howTitle: '医生要看档案，我该怎么做',
    how: '请医生在电脑上点“获取微信验证码”。几秒钟后，首页会出现这家医院的申请。点“查看授权码”，读完同意书点“同意”，把6位数字告诉医生。',
    bookingTitle: '预约时医院也来申请，要授权码吗',
    booking: '不要。首页会出现“预约时的申请”，点“看看申请”，读完同意书点“同意”就可以；就诊时医生能直接查看。也可以不同意，不影响就诊。',
    smsTitle: '不用微信，或手机上打不开健档怎么办',
    sms: '请医生点“获取短信验证码”。短信发到您在省平台登记的手机号，写明哪家医院、看多久。同意，就把短信里的授权码当面念给医生听；不同意，就不要告诉任何人。未满十四周岁的不能用短信办理。',
    codeTitle: '授权码可以告诉谁',
    code: '只告诉您面前的医生。没有任何人会打电话向您要授权码，包括医院、客服和政府工作人员。',
    seeTitle: '医生可以看到什么，看多久',
    see: '同意后，这家医院可以查看您的全部健康档案，30天后自动失效。省平台目前不能只开放其中一部分。',
    revokeTitle: '怎么取消',
    revoke:
      '打开“健康档案调阅授权”，点这家医院，再点“取消授权”。省平台确认后显示“已撤销”，从那时起该医院不能再查看；已经看过的内容无法收回。',
    wrongTitle: '档案里的内容不对',
    wrong:
      '打开那一条档案，点不对的那一项，再点“这条有误”，会送到这条记录的来源单位核对，结果在“我的工单”里。也可以请接诊医生在系统的“问题反馈”里登记。',
    refuseTitle: '不同意会怎样',
    refuse: '不同意不影响就诊，医生可以照常为您看病。',
    faceTitle: '不能用人脸核身怎么办',
    face: '可以到医院窗口：工作人员核对证件，登记手机号，您自己设一个6位密码，再回到手机上完成。也可以请已认证的父母、子女或配偶在身边帮您确认。60岁以上的，人脸核身和这些办法都可以选。',
    lostTitle: '手机丢了怎么办',
    lost: '借家人的手机或用新手机，用您自己的微信打开健档，办“手机丢失”：其他所有登录马上结束，其他微信要重新认证。手机号也丢了，请尽快找运营商挂失。',
    lostWay: '去办“手机丢失”',
    rightsTitle: '我有哪些权利，怎样注销',
    rights: '查看、要一份、更正、收回同意、请我们解释、注销账户，以及亲人去世后怎么办，都写在“我的权利”里。',
    rightsWay: '看看我的权利',
    privacyTitle: '我的信息怎么保护',
    privacy: '手机里不保存您的健康档案、姓名和证件号。省平台报来的每次医院查看都会记下，您可以在“调阅记录”里看到。',
  },
  {
    name: 'Help',
    contactTitle: 'Contact us',
    noContact:
      'This is a demonstration. It has no operator and no service number. In real use, the operator’s name, address and phone number stand here.',
    howTitle: 'A doctor wants to see my record. What do I do?',
    how: 'Ask the doctor to press “获取微信验证码” on the computer. Within seconds the hospital’s request appears on the home page. Tap “See the access code”, read the consent, tap “Agree”, and tell the doctor the 6 digits.',
    bookingTitle: 'A hospital asks when I book. Do I need an access code?',
    booking:
      'No. “Request from a booking” appears on the home page. Tap “See the request”, read the consent and tap “Agree”; the doctor can then look at the appointment. You need not agree, and are treated all the same.',
    smsTitle: 'What if I do not use WeChat, or Jiandang does not open?',
    sms: 'Ask the doctor to press “获取短信验证码”. A text message goes to your phone number with the provincial platform and says which hospital, and for how long. To agree, read the access code in it to the doctor in person; if you do not agree, tell it to nobody. Text messages cannot be used for children under 14.',
    codeTitle: 'Whom may I tell the access code?',
    code: 'Only the doctor in front of you. Nobody will phone you to ask for it: no hospital, no customer service, no official.',
    seeTitle: 'What can the doctor see, and for how long?',
    see: 'Once you agree, this hospital can see your whole health record; this ends by itself after 30 days. At present the provincial platform cannot open only part of it.',
    revokeTitle: 'How do I withdraw access?',
    revoke:
      'Open “Access to my health record”, tap the hospital, then “Withdraw access”. Once the provincial platform confirms, it says “Withdrawn”, and from then on the hospital can no longer look. What it has seen cannot be taken back.',
    wrongTitle: 'Something in the record is wrong',
    wrong:
      'Open the entry, tap what is wrong, then “This is wrong”. It goes to the institution it came from, and the answer comes to “My cases”. Or ask the doctor who treats you to enter it under “问题反馈”.',
    refuseTitle: 'What if I do not agree?',
    refuse: 'The doctor treats you all the same.',
    faceTitle: 'I cannot use the face check. What now?',
    face: 'Go to a hospital window: the staff check your document and register your phone number, you choose a 6-digit password, and then finish on the phone. Or ask your confirmed parent, child, husband or wife to be beside you and confirm that it is you. From the age of 60 you can choose between the face check and these ways.',
    lostTitle: 'I have lost my phone. What now?',
    lost: 'On a family member’s phone or a new one, open Jiandang with your own WeChat and use “Phone lost”: every other sign-in ends at once, and other WeChats must confirm again. If your number is gone too, please ask your operator soon to block it.',
    lostWay: 'Go to “Phone lost”',
    rightsTitle: 'What rights do I have, and how do I close the account?',
    rights:
      'Seeing, copying and correcting the record, withdrawing consent, having the rules explained, closing the account, and what to do after a relative has died: all of it is under “My rights”.',
    rightsWay: 'See my rights',
    privacyTitle: 'How is my information protected?',
    privacy:
      'Your health record, name and document number are not kept on the phone. Every hospital look that the provincial platform reports is noted, and you can see it under “Access history”.',
  },
)
