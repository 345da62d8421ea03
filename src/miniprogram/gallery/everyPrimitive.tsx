import type { ReactNode } from 'react'
import { Choice, DayChoice, Text, TextArea, TextField } from '../platform/elements'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Cell } from '../ui/Cell'
import { Chips } from '../ui/Chips'
import { Countdown } from '../ui/Countdown'
import { Digits } from '../ui/Digits'
import { ErrorCard } from '../ui/ErrorCard'
import { ErrorNumber } from '../ui/ErrorNumber'
import { Facts } from '../ui/Facts'
import { Field } from '../ui/Field'
import { Fold } from '../ui/Fold'
import { Notice } from '../ui/Notice'
import { OfflineBar } from '../ui/OfflineBar'
import { Sheet } from '../ui/Sheet'
import { Skeleton } from '../ui/Skeleton'
import { StatusTag } from '../ui/StatusTag'
import { Steps } from '../ui/Steps'
import { SwitchCell } from '../ui/SwitchCell'
import { TopicCard } from '../ui/TopicCard'
import { WindowedList } from '../ui/WindowedList'
import { longName } from './examples/authorization'

const nothing = () => undefined

const textField = (id: string, value: string, invalid: boolean, more: { digits?: 'shown' | 'hidden' } = {}) => (
  <TextField
    id={id}
    className={more.digits ? 'field__input field__input--digits' : 'field__input'}
    value={value}
    placeholder="与证件上一致"
    longest={50}
    invalid={invalid}
    onType={nothing}
    {...more}
  />
)

const options = [
  { value: 'all', word: '全部（自2021年1月）' },
  { value: 'year', word: '最近一年' },
  { value: 'days', word: '自选日期' },
] as const

/** Each part of ui/, by its name there, in every kind and state it has. `Page`, `ElderSwitch` and the bar are around every picture. */
export const primitives: Readonly<Record<string, ReactNode>> = {
  Button: (['main', 'quiet', 'danger', 'link'] as const).map((kind) => (
    <Card key={kind}>
      <Button kind={kind} onTap={nothing}>
        {`${kind} 取消该医院的查看权限`}
      </Button>
      <Button kind={kind} disabled onTap={nothing}>
        {`${kind} 现在不能点`}
      </Button>
    </Card>
  )),
  Card: (
    <>
      <Card>
        <Text>一张卡片</Text>
      </Card>
      <Card kind="waiting">
        <Text>有事在等您</Text>
      </Card>
      <Card kind="flush">
        <Cell title="没有内边的卡片，里面是一行一行" />
      </Card>
    </>
  ),
  Cell: (
    <Card kind="flush">
      <Cell title="只有标题" />
      <Cell title="标题和说明" words="说明写明点了会看到什么" />
      <Cell title="可以点" words="右边有一个箭头" onTap={nothing} />
      <Cell title="右边有字" end="下一步" onTap={nothing} />
      <Cell title={longName} words="微信授权码，还剩28天" mark={<StatusTag tone="positive" word="有效" />} onTap={nothing} />
    </Card>
  ),
  SwitchCell: (
    <Card kind="flush">
      <SwitchCell title="打开着" words="写明打开之后会怎样" on state="已打开" onTap={nothing} />
      <SwitchCell title="没有打开" words="写明打开之后会怎样" on={false} state="未打开" onTap={nothing} />
      <SwitchCell title="现在不能改" words="正在提交" on={false} state="未打开" disabled onTap={nothing} />
    </Card>
  ),
  StatusTag: (['positive', 'waiting', 'danger', 'ended', 'acting'] as const).map((tone) => (
    <StatusTag key={tone} tone={tone} word={tone} />
  )),
  Notice: (
    <>
      <Notice title="一般的说明">写明一件事。</Notice>
      <Notice tone="waiting" title="要留意">
        医院可能仍然可以查看。
      </Notice>
      <Notice tone="danger" title="与凭证不一致">
        请截图告诉客服。
      </Notice>
      <Notice>没有标题的说明。</Notice>
    </>
  ),
  ErrorCard: (
    <>
      <ErrorCard
        message="暂时连接不上省平台。"
        nextStep="请稍后再试，您的资料没有改变。"
        number={<ErrorNumber number="P03 · 3f9a1c7e" words="点一下复制编号" onTap={nothing} />}
        act={{ label: '再试一次', onTap: nothing }}
      />
      <ErrorCard
        message="这一步要先确认是您本人。"
        nextStep="确认后接着办。"
        number={null}
        act={{ label: '确认是我本人', onTap: nothing }}
        strong
      />
      <ErrorCard message="您已退出登录。" nextStep="请回到首页。" number={null} act={null} />
    </>
  ),
  ErrorNumber: <ErrorNumber number="P03 · 3f9a1c7e" words="已复制" onTap={nothing} />,
  TopicCard: (
    <TopicCard title="还没有工单" words="档案里有一条不对，点它下面的“这条有误”。">
      <Button kind="quiet" onTap={nothing}>
        打开我的健康档案
      </Button>
    </TopicCard>
  ),
  OfflineBar: <OfflineBar words="没有网络。已经显示的内容可能不是最新。" />,
  Skeleton: (
    <>
      <Skeleton cards={1} />
      <Skeleton cards={2} shape="cells" />
      <Skeleton cards={1} shape="words" />
    </>
  ),
  Facts: (
    <Card>
      <Facts
        rows={[
          ['医院', longName],
          ['医生', '呼吸与危重症医学科 欧阳慧敏'],
          ['时间', '今天 14:05'],
        ]}
      />
    </Card>
  ),
  Steps: (
    <Card>
      <Steps
        steps={[
          { word: '您提交了取消', words: '今天 14:03', standing: 'done' },
          { word: '正在通知省平台', words: '已试过4次，会一直试到确认', standing: 'now' },
          { word: '省平台确认', standing: 'toCome' },
        ]}
      />
    </Card>
  ),
  Digits: <Digits grouped="361 033" spoken="授权码，3 6 1 0 3 3" />,
  Countdown: <Countdown secondsLeft={() => 272} words={(seconds) => `还剩 ${seconds} 秒`} onOver={nothing} />,
  Avatar: (
    <Card>
      <Avatar name="陈桂芳" />
      <Avatar name="𠮷" kind="bar" />
    </Card>
  ),
  Field: (
    <Card kind="flush">
      <Field id="empty" label="姓名" wrong={null} help="与证件上一致">
        {textField('empty', '', false)}
      </Field>
      <Field id="wrong" label="证件号码" wrong="第18位校验不符，请核对">
        {textField('wrong', '440106195603050021', true)}
      </Field>
      <Field id="digits" label="短信里的6位数字" wrong={null}>
        {textField('digits', '361033', false, { digits: 'shown' })}
      </Field>
      <Field id="hidden" label="您的6位数密码" wrong={null}>
        {textField('hidden', '270918', false, { digits: 'hidden' })}
      </Field>
      <Field id="list" label="证件类型" wrong={null}>
        <Choice id="list" className="field__input" options={['居民身份证', '港澳居民来往内地通行证']} chosen={1} onChoose={nothing} />
      </Field>
      <Field id="day" label="从" wrong={null}>
        <DayChoice
          id="day"
          className="field__input"
          value="2026-03-05"
          placeholder="请选择日期"
          first="1990-01-01"
          last="2026-11-21"
          onChoose={nothing}
        />
      </Field>
      <Field id="words" label="事情经过" wrong={null} help="还可以写480个字">
        <TextArea id="words" className="field__input" value="我没有去过这家医院。" longest={500} onType={nothing} />
      </Field>
    </Card>
  ),
  Chips: (
    <Card kind="flush">
      <Chips label="哪段时间的" options={options} chosen="year" chosenWord="已选" onChoose={nothing} />
      <Chips label="还没有选" options={options} chosen={null} chosenWord="已选" help="选一个，再往下看。" onChoose={nothing} />
    </Card>
  ),
  Fold: (
    <>
      <Fold title="长辈版里收起来的">
        <Card>
          <Text>点标题才打开。</Text>
        </Card>
      </Fold>
      <Fold title="有事在等，一直开着" stays>
        <Card>
          <Text>不会收起来。</Text>
        </Card>
      </Fold>
    </>
  ),
  WindowedList: (
    <WindowedList
      id="windowed"
      className="card card--flush"
      heights={[44, 44, 44]}
      row={(index) => <Text key={index}>{`很长的列表里的第${index + 1}行`}</Text>}
    />
  ),
  Sheet: (
    <Sheet
      title="取消广东省人民医院的查看权限"
      acts={
        <>
          <Button kind="danger" onTap={nothing}>
            取消该医院的查看权限
          </Button>
          <Button kind="quiet" onTap={nothing}>
            先不取消
          </Button>
        </>
      }
    >
      <Text className="sheet__words">取消后，该医院不能再查看；已经看过的内容无法收回。</Text>
    </Sheet>
  ),
}
