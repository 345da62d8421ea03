import type { Subscriptions, TemplateUse } from '../../../../contract/message/message'
import { remindersText as text } from '../../../locale/reminders'
import { Heading, Text, View } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'

type Template = Subscriptions['templates'][number]

interface Props {
  templates: readonly Template[]
  asking: TemplateUse | null
  onAsk(template: Template): void
}

/** How many of each may still come, and one more at a tap. */
export function Templates({ templates, asking, onAsk }: Props) {
  return (
    <>
      <Text className="quiet-line reminders__why">{text('why')}</Text>
      {templates.map((template) => (
        <Card key={template.use}>
          <View className="reminders__head">
            <Heading level={2} className="card__title">
              {text(template.use)}
            </Heading>
            <Text className="quiet-line">{template.left > 0 ? text('left', { count: template.left }) : text('none')}</Text>
          </View>
          <Text className="card__words">{text(`${template.use}Why`)}</Text>
          <Button kind="quiet" disabled={asking !== null} onTap={() => onAsk(template)}>
            {asking === template.use ? text('asking') : text('more')}
          </Button>
        </Card>
      ))}
    </>
  )
}
