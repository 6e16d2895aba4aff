/*
 * Sends every form of the page that is open with one field after the other replaced by what nobody types, and asks for the page
 * with each of its parameters replaced alike. Answers what went wrong, and how much was sent.
 */
async ({payloads, parameters, spared, target}) => {
  const result = {sent: 0, fields: 0, refused: 0, wrong: [], statuses: {}};
  const here = location.pathname + location.search;

  const judge = async (answer, what, payload) => {
    result.sent++;
    result.statuses[answer.status] = (result.statuses[answer.status] || 0) + 1;
    const text = await answer.text();
    if (answer.status >= 500) {
      result.wrong.push(answer.status + ' ' + what + ' ' + JSON.stringify(payload.slice(0, 60)));
    }
    const type = answer.headers.get('content-type') || '';
    if (/html|xml/.test(type) && /<zq|zq7=|"zq8"=/i.test(text.replace(/&quot;/g, ''))) {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      if (parsed.querySelector('zq, [zq7], [onzq], [zq8]')) {
        result.wrong.push('reflected ' + what + ' ' + JSON.stringify(payload.slice(0, 60)));
      }
    }
    if (/5332114/.test(text)) {
      result.wrong.push('evaluated ' + what + ' ' + JSON.stringify(payload.slice(0, 60)));
    }
    if (/\bat (?:eu\.covenant|java\.|jakarta\.|org\.)[\w.$]+\(|SQLException|org\.postgresql/.test(text)) {
      result.wrong.push('told ' + what + ' ' + JSON.stringify(payload.slice(0, 60)));
    }
    return text;
  };

  const plausible = (field) => {
    if (field.tagName === 'SELECT') {
      return [...field.options].map((o) => o.value).find((v) => v) || '';
    }
    switch (field.type) {
      case 'email': return 'somebody@network.example';
      case 'date': return '2026-11-01';
      case 'number': return '1';
      case 'url': return 'https://network.example/';
      case 'password': return 'four other ordinary words';
      default: return field.value || 'Something';
    }
  };

  const path = target || location.pathname;
  const forms = target ? [] : [...document.forms].filter((form) => form.method === 'post' && !spared.some((id) => form.id === id));
  for (const form of forms) {
    const action = form.getAttribute('action');
    const buttons = [...form.elements].filter((e) => e.type === 'submit' && e.name);
    const button = buttons.find((b) => !b.className.includes('danger')) || buttons[0];
    const fields = [...form.elements].filter(
        (e) => e.name && e.type !== 'submit' && e.type !== 'file' && !e.name.startsWith('jakarta.faces'));
    let state = (form.elements['jakarta.faces.ViewState'] || {}).value;
    for (const field of fields) {
      result.fields++;
      for (const payload of payloads) {
        const data = new FormData();
        for (const other of form.elements) {
          if (!other.name || other.type === 'submit' || other === field) continue;
          if ((other.type === 'checkbox' || other.type === 'radio') && !other.checked) continue;
          if (other.type === 'file') {
            data.append(other.name, new File([payload], 'file.csv'));
            continue;
          }
          data.append(other.name, other.type === 'hidden' ? other.value : plausible(other));
        }
        if (state) data.set('jakarta.faces.ViewState', state);
        data.set(field.name, payload);
        if (button) data.set(button.name, button.value);
        const body = form.enctype.startsWith('multipart') ? data : new URLSearchParams(data);
        let answer;
        try {
          answer = await fetch(action, {method: 'POST', body, redirect: 'manual'});
        } catch (e) {
          result.wrong.push('no answer ' + here + ' ' + field.name + ' ' + e);
          continue;
        }
        const text = answer.type === 'opaqueredirect' ? (result.sent++, '') : await judge(answer, here + ' ' + field.name, payload);
        const next = text.match(/name="jakarta\.faces\.ViewState"[^>]*value="([^"]+)"/);
        if (next) {
          state = next[1];
        } else if (answer.type !== 'opaqueredirect' || !state) {
          const again = new DOMParser().parseFromString(await (await fetch(here)).text(), 'text/html');
          const input = again.querySelector('[name="jakarta.faces.ViewState"]');
          state = input ? input.value : state;
          result.refused += answer.status === 409 ? 1 : 0;
        }
      }
    }
  }
  const names = new Set(parameters);
  for (const form of target ? [] : document.forms) {
    if (form.method === 'get') {
      [...form.elements].filter((e) => e.name).forEach((e) => names.add(e.name));
    }
  }
  new URLSearchParams(location.search).forEach((_, name) => names.add(name));
  for (const name of names) {
    result.fields++;
    for (const payload of payloads) {
      if (payload.length > 4000) continue;
      const query = new URLSearchParams(target ? '' : location.search);
      query.set(name, payload);
      const answer = await fetch(path + '?' + query, {redirect: 'manual'});
      if (answer.type === 'opaqueredirect') result.sent++;
      else await judge(answer, path + '?' + name + '=', payload);
    }
  }
  return result;
}
