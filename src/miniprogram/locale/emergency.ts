import { textOf } from './text'

export const emergencyText = textOf(
  {
    name: '急救时怎么办',
    lead: '昏迷或说不出话时，医生照常抢救，不需要等授权。',
    nowTitle: '急救时，医生能不经同意看档案吗',
    now: '目前不能。省里公开的文件规定，医生查看要有本人或监护人授权，没有写急救例外；健档里也没有绕过同意的入口。',
    familyTitle: '家人可以做什么',
    family: '把随身的卡片、药盒、病历和检查单给医生看，告诉医生过敏和长期用药。未满18周岁的，监护人可以当场给授权码。',
    awakeTitle: '急诊时本人清醒',
    awake: '和平时一样：医生在电脑上申请，您把授权码念给医生；没有手机，可以用短信授权码。不同意也不影响抢救和治疗。',
    laterTitle: '以后如果开通急救查看',
    later:
      '会在“调阅记录”里单独标明是急救查看、哪家医院、什么时候，还会发消息告诉您。现在如果有医院没有授权就看了，调阅记录会标出来，一点就可以投诉。',
    more: '急救、没带手机时怎么办',
    card: '看看随身就医卡',
    events: '看调阅记录',
  },
  {
    name: 'In an emergency',
    lead: 'If you are unconscious or cannot speak, doctors treat you as always. They do not wait for permission.',
    nowTitle: 'Can doctors read my record without consent in an emergency?',
    now: 'Not at present. The published rules of the province ask for the permission of the patient or guardian and name no exception for emergencies. Jiandang has no way round consent either.',
    familyTitle: 'What your family can do',
    family:
      'Show the doctor your card, medicine boxes, notes and test results, and tell them about allergies and regular medicines. For a patient under 18 a guardian can give a code on the spot.',
    awakeTitle: 'If you are awake',
    awake:
      'It works as usual: the doctor asks on the computer and you read out the code. Without a phone, a code can come by text message. Saying no does not affect your treatment.',
    laterTitle: 'If emergency access comes one day',
    later:
      'Your access log will name it as an emergency look, with the hospital and the time, and you will get a message. If a hospital looks without permission now, the access log marks it and one tap lets you complain.',
    more: 'Emergencies, and without a phone',
    card: 'See the card to carry',
    events: 'See the access log',
  },
)
