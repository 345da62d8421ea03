import { documentTypes } from '../../../../contract/identity/documentType'
import { recordModuleNames } from '../../../../contract/record/recordModule'
import { maskNumber } from '../../../masks'
import type { CopyFonts } from '../../../ports'
import { type CopyMatter, chinaTime, entriesOf, periodWords, sourcesOf, unreadOf } from '../copyMatter'
import { digestLength, digestOffset, emptySeal } from '../seal'
import { entryPages } from './entryPages'
import { columnWidth, Paper, pageFoot, pageSide } from './paper'
import { hairline, styles } from './styles'
import { othersTurn } from './typesetter'

export const notAProof = '仅供参考，不作凭证'

/** A document to read and print, with an empty place for its seal. */
export async function pdfCopy(matter: CopyMatter, fonts: CopyFonts): Promise<Uint8Array> {
  const paper = new Paper(fonts, { title: '健康档案副本', madeAt: matter.madeAt })
  const seal = sealObject(paper, matter.madeAt)
  await cover(paper, matter)
  for (const { module, entries } of matter.modules) {
    if (entries.length === 0) continue
    paper.space(14)
    paper.room(120)
    await paper.text(`${recordModuleNames[module]}（${entries.length}条）`, styles.module)
    paper.space(4)
    for (const entry of entries) {
      await entryPages(paper, entry)
      await othersTurn()
    }
  }
  await howToVerify(paper, matter, seal)
  footers(paper, seal)
  return paper.bytes()
}

async function cover(paper: Paper, matter: CopyMatter): Promise<void> {
  const { person, by, modules, madeAt } = matter
  const unread = unreadOf(matter).length
  await paper.text('健康档案副本', styles.title)
  await paper.text(`${notAProof}。不能代替医院的原始病历；省平台与本程序不核验内容是否及时、准确、完整。`, styles.lead)
  paper.space(12)
  const rows: [string, string][] = [
    ['姓名', person.name],
    ['证件', `${documentTypes[person.documentType]}　${maskNumber(person.documentNumber)}`],
    ['申请人', by === 'self' ? '本人' : '监护人（代未成年人）'],
    ['时间范围', periodWords(matter)],
    ['生成时间', `${chinaTime(madeAt)}（北京时间）`],
    ['内容', modules.map(({ module, entries }) => `${recordModuleNames[module]} ${entries.length}条`).join('、')],
    ['条数', `共 ${entriesOf(matter).length} 条${unread === 0 ? '' : `，其中 ${unread} 条数据格式有误，照实列出`}`],
    [
      '来源',
      sourcesOf(matter)
        .map(({ org, count }) => `${org}（${count}条）`)
        .join('、'),
    ],
  ]
  for (const [label, value] of rows) {
    await paper.row([
      { text: label, style: styles.label, left: 0, width: 70 },
      { text: value, style: styles.body, left: 80, width: columnWidth - 80 },
    ])
    paper.space(3)
  }
  paper.space(6)
  paper.rule(hairline)
  paper.space(6)
}

const monospace = { size: 9, advance: 5.4 }

/** The line of the seal as text in an object of its own, not compressed: its place can be found and filled in the finished bytes. */
function sealObject({ document }: Paper, madeAt: Date): PDFKit.PDFKitReference {
  const font = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier', Encoding: 'WinAnsiEncoding' })
  font.end('')
  const seal = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    // Of the whole line only the SM3 is seen.
    BBox: [0, -3, digestLength * monospace.advance, monospace.size],
    Resources: { Font: { Seal: font } },
  })
  seal.compress = false
  seal.write(`BT /Seal ${monospace.size} Tf ${-digestOffset * monospace.advance} 0 Td (${emptySeal(madeAt)}) Tj ET\n`)
  seal.end('')
  return seal
}

function drawSeal({ document }: Paper, seal: PDFKit.PDFKitReference, left: number, baseline: number, digits: number): void {
  document.page.xobjects.Seal = seal
  document.save()
  document.rect(pageSide + left, baseline - monospace.size, digits * monospace.advance, monospace.size + 4).clip()
  // Only here is y counted upwards, as PDF itself does.
  document.transform(1, 0, 0, -1, pageSide + left, baseline)
  document.addContent('/Seal Do')
  document.restore()
}

async function howToVerify(paper: Paper, { verifyUrl, keyPrint }: CopyMatter, seal: PDFKit.PDFKitReference): Promise<void> {
  paper.room(190)
  paper.space(10)
  paper.rule(hairline)
  paper.space(10)
  await paper.text('怎样核验这份副本', styles.entry)
  await paper.text(`在浏览器打开 ${verifyUrl} ，选择这份 PDF 文件。文件只在您的浏览器里计算，不会上传。`, styles.body)
  await paper.text(
    '核验页会显示“真”或“不对”，以及下面的摘要。打印出来的纸可以用摘要与文件对照；电子文件改动任何一处，核验都不会通过。',
    styles.body,
  )
  paper.space(6)
  await paper.text('摘要（SM3，盖印位置留空时计算）', styles.label)
  drawSeal(paper, seal, 0, paper.height + 11, digestLength)
  paper.space(20)
  await paper.text('签名公钥的 SM3 指纹（SM2）', styles.label)
  await paper.text(keyPrint, styles.body)
  paper.space(4)
  await paper.text('本副本当场生成、交付一次，系统没有留存。请妥善保管：拿到文件的人都能看到里面的内容。', styles.body)
}

function footers(paper: Paper, seal: PDFKit.PDFKitReference): void {
  const { document } = paper
  const { start, count } = document.bufferedPageRange()
  const baseline = pageFoot + 34
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index)
    document
      .moveTo(pageSide, pageFoot + 18)
      .lineTo(pageSide + columnWidth, pageFoot + 18)
      .lineWidth(0.5)
      .strokeColor(hairline)
      .stroke()
    paper.place(`健康档案副本　${notAProof}`, styles.foot, 0, baseline)
    paper.place('摘要', styles.foot, 240, baseline)
    drawSeal(paper, seal, 262, baseline, 16)
    const number = `第 ${index + 1} 页，共 ${count} 页`
    paper.place(number, styles.foot, columnWidth - paper.type.widthOf(number, styles.foot.size), baseline)
  }
}
