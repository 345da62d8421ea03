import * as z from 'zod/mini'
import { instantSchema } from '../answer'

/**
 * 站内消息, one sentence each: `request` a hospital asks · `granted` a permission stands at the province · `grantRefused` it did not take it ·
 * `notExtended` it did not take a later consent, the earlier one stands ·
 * `firstLook` a hospital's first look under a permission · `uncoveredLook` a look without one, once a day a hospital · `expiring` 3 days left · `revoked` the province confirmed a revocation ·
 * `codeLocked` five wrong tries at a code · `ticket` news of a ticket · `wardTicket` news of a ward's ticket, told to a guardian without its id or hospital.
 * For a child's guardians (`aboutId` is the child's resident id) and, from 14, the child itself (`aboutId` null): `wardRequest` a hospital asks for a child ·
 * `wardLook`, `wardUncoveredLook` as `firstLook`, `uncoveredLook` · `wardPermission` a child's permission expires soon, was not recorded or extended, or is revoked; told to guardians alone, and not while they are in dispute ·
 * `guardianAdded`, `guardianEnded` · `wardFrozen`, `wardUnfrozen` dispute begins, ends · `wardAccessGiven`, `wardAccessRevoked` by a guardian ·
 * `wardActed` any other act of a guardian · `handOver14`, `handOver18` 90, 30 or 7 days before (`aboutId`: as above) · `handedOver` the guardianship ended with the 18th birthday ·
 * `grantsToReview` a guardian who gave permissions acts no more · `wardProven` the child's own account reached level 2 (told to guardians only).
 * About one's own account: `newWechat` this person was proven at another WeChat · `newWechatTried` somebody gave this person's name there ·
 * `phoneTaken` the bound number is another account's now · `lostReported` 手机丢失 was reported · `vouched` a family member confirmed who they are · `windowProof` a window proof was made ·
 * `pinLocked` five wrong PINs, each with the right code by SMS: this road is closed for a day.
 */
export const messageKinds = [
  'request',
  'granted',
  'grantRefused',
  'notExtended',
  'firstLook',
  'uncoveredLook',
  'expiring',
  'revoked',
  'codeLocked',
  'ticket',
  'wardTicket',
  'wardRequest',
  'wardLook',
  'wardUncoveredLook',
  'wardPermission',
  'guardianAdded',
  'guardianEnded',
  'wardFrozen',
  'wardUnfrozen',
  'wardAccessGiven',
  'wardAccessRevoked',
  'wardActed',
  'handOver14',
  'handOver18',
  'handedOver',
  'grantsToReview',
  'wardProven',
  'newWechat',
  'newWechatTried',
  'phoneTaken',
  'lostReported',
  'vouched',
  'windowProof',
  'pinLocked',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** News of the account itself: all that an account hears which owes proof (`me.proofDue`), and no hospital's name with it. */
export const accountNewsKinds = [
  'newWechat',
  'newWechatTried',
  'phoneTaken',
  'lostReported',
  'vouched',
  'windowProof',
  'pinLocked',
] as const satisfies readonly MessageKind[]

export const messageSchema = z.object({
  messageId: z.uuid(),
  kind: z.enum(messageKinds),
  at: instantSchema,
  read: z.boolean(),
  orgName: z.nullable(z.string()),
  /** What it is about, by the kind: a request, a grant, an access event or a ticket. */
  aboutId: z.nullable(z.string()),
})
export type Message = z.infer<typeof messageSchema>

/** WeChat templates by use: `request` 有医院申请 · `code` 授权码 · `change` 权限有变化. */
export const templateUses = ['request', 'code', 'change'] as const
export type TemplateUse = (typeof templateUses)[number]

/** `left`: how many messages of this use the phone has said yes to and WeChat may still send. */
export const subscriptionsSchema = z.object({
  consented: z.boolean(),
  templates: z.array(z.object({ use: z.enum(templateUses), templateId: z.string(), left: z.number() })),
})
export type Subscriptions = z.infer<typeof subscriptionsSchema>
