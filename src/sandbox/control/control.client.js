// Every form that changes something speaks the JSON doors that programs use too: there is one way in.
;(() => {
  const said = document.getElementById('said')

  function typedValue(input) {
    if (input.type === 'number' || input.dataset.type === 'number') return Number(input.value)
    if (input.type === 'datetime-local') return new Date(`${input.value}+08:00`).toISOString()
    return input.value
  }

  // The button that was pressed comes after the fields, so its value wins over a field of the same name.
  function bodyOf(form, pressed) {
    const body = {}
    for (const input of form.elements) {
      if (input.name === '' || input.value === '' || (input.type === 'submit' && input !== pressed)) continue
      const names = input.name.split(' ')
      const values = names.length === 1 ? [typedValue(input)] : input.value.split(' ')
      for (const [index, name] of names.entries()) body[name] = values[index]
    }
    return body
  }

  async function send(event) {
    event.preventDefault()
    const form = event.target
    said.textContent = '正在处理'
    const method = form.dataset.method ?? 'POST'
    try {
      const response = await fetch(form.action, { method, body: method === 'POST' ? JSON.stringify(bodyOf(form, event.submitter)) : null })
      const answer = await response.json()
      if (response.ok && form.dataset.stay !== 'yes') location.reload()
      else said.textContent = answer.message
    } catch {
      said.textContent = '沙箱没有应答，请看看它是否还在运行。'
    }
  }

  // A scenario's people are still at it: look again soon, but not while somebody is writing.
  function lookAgain() {
    const isWriting = ['INPUT', 'SELECT'].includes(document.activeElement?.tagName ?? '')
    if (isWriting) setTimeout(lookAgain, 1500)
    else location.reload()
  }
  if (document.querySelector('[data-under-way]') !== null) setTimeout(lookAgain, 1500)

  for (const form of document.querySelectorAll('form:not([method=get])')) form.addEventListener('submit', send)
})()
