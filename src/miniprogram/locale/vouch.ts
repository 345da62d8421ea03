import { textOf } from './text'

/** 帮家人确认: what it means for whom it is done, before it is done. */
export const vouchText = textOf(
  {
    name: '帮家人确认',
    heading: '帮身边的家人确认身份',
    lead: '您确认后，这位家人可以在自己的手机上看档案、出示授权码。省平台会核对您们是不是父母、子女或配偶。',
    warning: '只帮坐在您身边的家人',
    warningWords: '有人在电话或微信里请您帮忙确认，请不要做。每次确认都会发短信告诉这位家人，并留下记录。',
    code: '家人手机上的确认码',
    codePlaceholder: '6位数字',
    codeMissing: '请填写家人手机上的6位确认码',
    submit: '确认是我的家人',
    busy: '正在核对',
    doneHeading: '已帮{name}确认',
    doneWords: '省平台登记您是这位家人的{relation}。请家人在自己的手机上设置密码，认证就完成了。',
    parent: '父亲或母亲',
    child: '子女',
    spouse: '配偶',
    toBack: '完成',
  },
  {
    name: 'Confirm a family member',
    heading: 'Confirm who your family member is',
    lead: 'Once you confirm, they can read their record and show an access code on their own phone. The provincial platform checks that you are parent, child, husband or wife.',
    warning: 'Only for a family member beside you',
    warningWords:
      'If somebody asks you by phone or WeChat to confirm them, please do not. Each time, the family member is told by text message, and it is kept on record.',
    code: 'The code on their phone',
    codePlaceholder: '6 digits',
    codeMissing: 'Please enter the 6-digit code on their phone',
    submit: 'Confirm: this is my family',
    busy: 'Checking',
    doneHeading: 'You have confirmed {name}',
    doneWords:
      'By the provincial register you are their {relation}. Please ask them to set a PIN on their own phone; then they are verified.',
    parent: 'father or mother',
    child: 'son or daughter',
    spouse: 'husband or wife',
    toBack: 'Done',
  },
)
