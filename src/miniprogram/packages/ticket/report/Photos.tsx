import { mostPhotos } from '../../../../contract/ticket/report'
import { reportText as text } from '../../../locale/reports'
import { Heading, Press, Text, View } from '../../../platform/elements'
import { PhotoPreview } from '../../../platform/PhotoPreview'
import type { ChosenPhoto } from '../../../platform/photoKind'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import type { PhotoTrouble } from './useReport'

interface Props {
  photos: readonly ChosenPhoto[]
  trouble: PhotoTrouble
  disabled: boolean
  onAdd(): void
  onRemove(index: number): void
}

export function Photos({ photos, trouble, disabled, onAdd, onRemove }: Props) {
  return (
    <Card>
      <Heading level={3} className="ticket__heading">
        {text('photos')}
      </Heading>
      <Text className="quiet-line">{text('photosWords', { most: mostPhotos })}</Text>
      <View className="photos">
        {photos.map(({ source }, index) => (
          <View key={source} className="photos__one">
            <PhotoPreview source={source} label={text('photo', { number: index + 1 })} />
            <Press
              className="photos__remove"
              label={text('removePhoto', { number: index + 1 })}
              disabled={disabled}
              onTap={() => onRemove(index)}
            >
              {text('remove')}
            </Press>
          </View>
        ))}
      </View>
      {trouble === null ? null : (
        <View role="alert" className="field__words field__words--wrong">
          {trouble === 'unsupported' ? text('photosUnsupported') : text('photosTooLarge', { count: trouble })}
        </View>
      )}
      {photos.length < mostPhotos ? (
        <Button kind="quiet" disabled={disabled} onTap={onAdd}>
          {text('addPhoto')}
        </Button>
      ) : null}
    </Card>
  )
}
