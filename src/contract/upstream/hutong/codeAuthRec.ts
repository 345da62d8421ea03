import * as z from 'zod/mini'

/** 授权接口 9.2: path below HUTONG_AUTH_BASE_URL. */
export const codeAuthRecPath = '/ebus/jiankangdangan/gdehr/dhccApi/codeAuthRec/save'

/** `patientIdcard` is SM4-ECB hex of the document number; `status` 1 = 有效, 0 = 无效 (revocation: our inference). */
export const codeAuthRecSchema = z.object({
  codeAuthRec: z.object({
    authDays: z.literal(30),
    patientIdcard: z.string().check(z.regex(/^[0-9a-f]+$/)),
    patientName: z.string(),
    orgCode: z.string(),
    orgName: z.string(),
    status: z.enum(['1', '0']),
    appId: z.string(),
  }),
})
export type CodeAuthRec = z.infer<typeof codeAuthRecSchema>

/** 返回参数: returnCode 1 成功, 0 失败. The published sample has spaces inside the quotes: trim before reading. */
export const returnSchema = z.object({ returnCode: z.string(), returnDesc: z.optional(z.string()) })

/** The published request, byte for byte: the codec vector of interfaces.md. Its number is a deliberate dummy. */
export const publishedCodeAuthRec =
  '{"codeAuthRec":{"authDays":30,"patientIdcard":"f5309cf71272a9164bac35cb27472d4f888370a2df81f6b5f24988c2c75853ea","patientName":"张三","orgCode":"455404482","orgName":"测试机构名称","status":"1","appId":"ff8080818ab5cf57018b3bb2a4af0004"}}'

/** The published answer with the spaces the document prints. */
export const publishedReturn = '{\n"returnCode": " 1",\n"returnDesc": "成功"\n}'
