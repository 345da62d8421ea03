// The page keeps nothing between clicks: each one asks the province again, and a refusal empties the screen.
;(() => {
  const main = document.querySelector('main')
  const byId = (id) => document.getElementById(id)
  const [ask, record, rows, entry, more, note] = ['ask', 'record', 'rows', 'entry', 'more', 'list-note'].map(byId)
  const tabs = [...document.querySelectorAll('[role=tab]')]
  const pollEvery = 500
  const longWait = 60
  let module = 'basic'
  let cursor = null
  let turn = 0

  async function post(path, body) {
    try {
      const response = await fetch(`/gdehr/privilege/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-page-session': main.dataset.token },
        body: JSON.stringify(body),
      })
      const answer = await response.json()
      if (answer.expired) refuse(answer.message)
      return answer
    } catch {
      return { message: '暂时连接不上省平台，请稍后再试。', failed: true }
    }
  }

  function make(tag, text, className) {
    const element = document.createElement(tag)
    if (text) element.textContent = text
    if (className) element.className = className
    return element
  }

  function say(id, message, wrong) {
    const place = byId(id)
    place.textContent = message
    place.className = wrong ? 'wrong' : ''
  }

  function clock(instant) {
    return new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  }

  function refuse(message) {
    rows.replaceChildren()
    entry.replaceChildren()
    record.hidden = true
    ask.hidden = false
    byId('refusal').textContent = message
    byId('refusal').hidden = false
    say('sent', '')
    say('verified', '')
    byId('code').value = ''
  }

  async function requestCode(button) {
    button.disabled = true
    say('sent', '正在发送')
    const answer = await post('access/request', { kind: button.dataset.kind })
    button.disabled = false
    if (answer.expired) return
    say('sent', answer.sent ? `${answer.message}（${clock(answer.at)}）` : answer.message, !answer.sent)
    if (!answer.sent) return
    byId('refusal').hidden = true
    byId('code').focus()
  }

  async function verify(event) {
    event.preventDefault()
    const button = event.target.querySelector('button')
    button.disabled = true
    say('verified', '正在验证')
    const answer = await post('access/verify', { code: byId('code').value })
    if (answer.accepted) return waitForSave(button)
    button.disabled = false
    if (!answer.expired) say('verified', answer.message, true)
  }

  // 验证 is not yet a permission: that is there only once codeAuthRec/save has arrived.
  async function waitForSave(button) {
    say('verified', '正在登记')
    for (let round = 0; ; round += 1) {
      const answer = await post('access/state', {})
      if (answer.expired || answer.permitted) {
        button.disabled = false
        if (answer.permitted) openRecord()
        return
      }
      if (round === longWait) say('verified', '正在登记（时间较长，登记成功后会自动显示；也可以请患者在手机上查看进度）')
      await new Promise((resolve) => setTimeout(resolve, pollEvery))
    }
  }

  function openRecord() {
    ask.hidden = true
    byId('refusal').hidden = true
    record.hidden = false
    showModule('basic')
  }

  function showModule(name) {
    module = name
    for (const tab of tabs) tab.setAttribute('aria-selected', String(tab.dataset.module === name))
    byId('filter').reset()
    byId('filter').hidden = name === 'basic'
    for (const label of document.querySelectorAll('[data-for]')) label.hidden = label.dataset.for !== name
    entry.replaceChildren(make('p', '点击左侧“查看”，在这里显示内容。', 'quiet'))
    cursor = null
    void load()
  }

  async function load() {
    if (cursor === null) rows.replaceChildren()
    const filter = Object.fromEntries([...new FormData(byId('filter'))].filter(([, value]) => value !== ''))
    note.textContent = '正在读取'
    turn += 1
    const mine = turn
    const answer = await post('record/list', { module, filter, ...(cursor === null ? {} : { cursor }) })
    if (answer.expired || mine !== turn) return
    if (answer.permitted === false) return refuse(answer.message)
    if (answer.failed || !answer.entries) {
      note.textContent = answer.message
      return
    }
    rows.append(...answer.entries.map(row))
    cursor = answer.nextCursor
    more.hidden = cursor === null
    note.textContent = rows.childElementCount === 0 ? '没有记录' : cursor === null ? `共${rows.childElementCount}条` : ''
  }

  function row(head) {
    const line = make('tr')
    const name = make('td', head.title, head.unreadable ? 'wrong' : '')
    if (head.summary) name.append(make('small', head.summary))
    const act = make('td')
    const look = make('button', '查看')
    look.type = 'button'
    act.append(look)
    const when = (head.occurredOn ?? '—').slice(0, 16).replace('T', ' ')
    line.append(make('td', when), name, make('td', head.sourceOrg), make('td', clock(head.collectedAt).slice(0, -3)), act)
    line.addEventListener('click', () => openEntry(head.entryId, line))
    return line
  }

  async function openEntry(entryId, line) {
    entry.replaceChildren(make('p', '正在读取', 'quiet'))
    turn += 1
    const mine = turn
    const answer = await post('record/entry', { entryId })
    if (answer.expired || mine !== turn) return
    if (answer.permitted === false) return refuse(answer.message)
    if (!answer.entry) return entry.replaceChildren(make('p', answer.message ?? '没有这条记录', 'wrong'))
    for (const other of rows.children) other.classList.toggle('open', other === line)
    show(answer.entry)
  }

  function show(whole) {
    entry.replaceChildren(
      make('h2', whole.title, whole.unreadable ? 'wrong' : ''),
      make('p', `数源单位：${whole.sourceOrg}　采集时间：${clock(whole.collectedAt)}`, 'quiet'),
      ...(whole.unreadable ? [make('p', `数源单位上传的内容不符合规范，无法显示，请向${whole.sourceOrg}反馈。`)] : []),
      ...whole.parts.flatMap((part) => [make('h3', part.heading), fields(part.fields)]),
      ...(whole.results.length === 0 ? [] : [make('h3', '检验结果'), results(whole.results)]),
    )
    entry.scrollTop = 0
  }

  function fields(list) {
    const table = make('table', '', 'fields')
    for (const { label, value } of list) {
      const line = table.insertRow()
      line.append(make('th', label), make('td', value))
    }
    return table
  }

  const flags = { high: '↑ 偏高', low: '↓ 偏低', abnormal: '异常' }
  const columns = [
    ['编码', (result) => result.item],
    ['项目', (result) => result.name],
    ['结果', (result) => result.value],
    ['单位', (result) => result.unit],
    ['参考范围', (result) => result.range],
    ['提示', (result) => flags[result.flag]],
    ['方法', (result) => result.method],
    ['仪器', (result) => result.instrument],
  ]
  const flagged = new Set(['结果', '提示'])
  function results(list) {
    const table = make('table', '', 'results')
    const said = columns.filter(([, read]) => list.some(read))
    table.insertRow().append(...said.map(([name]) => make('th', name)))
    for (const result of list) {
      const cells = said.map(([name, read]) => make('td', read(result) ?? '', flagged.has(name) ? (result.flag ?? '') : ''))
      table.insertRow().append(...cells)
    }
    return table
  }

  for (const button of document.querySelectorAll('[data-kind]')) button.addEventListener('click', () => requestCode(button))
  for (const tab of tabs) tab.addEventListener('click', () => showModule(tab.dataset.module))
  byId('verify').addEventListener('submit', verify)
  more.addEventListener('click', load)
  byId('filter').addEventListener('submit', (event) => {
    event.preventDefault()
    cursor = null
    void load()
  })
  if (main.dataset.permitted === 'yes') openRecord()
  else ask.hidden = false
})()
