import Taro from '@tarojs/taro'
import type { Ticket } from '../../../../contract/ticket/ticket'
import { reportText as text } from '../../../locale/reports'
import { Text, View } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import type { Upload } from './useUpload'

interface Props {
  ticket: Ticket
  upload: Upload
  onUploadAgain(): void
}

/** It is stored; its photos may still be on their way. */
export function Sent({ ticket, upload, onUploadAgain }: Props) {
  const underWay = upload.at === 'under way'
  const open = () => void Taro.redirectTo({ url: `/packages/ticket/ticket/index?ticketId=${ticket.ticketId}` })
  const foot = underWay ? undefined : (
    <>
      {upload.at === 'failed' ? (
        <Button kind="main" onTap={onUploadAgain}>
          {text('uploadAgain')}
        </Button>
      ) : null}
      <Button kind={upload.at === 'failed' ? 'quiet' : 'main'} onTap={open}>
        {text(upload.at === 'failed' ? 'withoutPhotos' : 'toTicket')}
      </Button>
    </>
  )
  return (
    <Page name={text('sent')} heading={text('sentHeading', { orgName: ticket.orgName })} lead={text('sentLead')} foot={foot}>
      {underWay ? (
        <Card>
          <Text className="card__words">{`${text('uploading')} ${text('uploaded', { done: upload.done, all: upload.all })}`}</Text>
          <View className="upload" role="status" label={text('uploading')}>
            <View className="upload__done" style={{ width: `${Math.round((upload.done / upload.all) * 100)}%` }} />
          </View>
          <Text className="quiet-line">{text('uploadWords')}</Text>
        </Card>
      ) : null}
      {upload.at === 'done' ? <Notice>{text('uploadDone')}</Notice> : null}
      {upload.at === 'failed' ? (
        <>
          <Notice tone="waiting" title={text('uploadFailed')}>
            {text('uploadWords')}
          </Notice>
          <Failure failure={upload.failure} />
        </>
      ) : null}
    </Page>
  )
}
