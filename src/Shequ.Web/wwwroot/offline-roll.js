// A table without a line. The slice of the roll and who was given a ballot lie in this browser; what leaves it are sorted sets of
// numbers without times. Nothing keeps the order of ticking.
const root = document.querySelector('#offline');
const at = id => document.getElementById(id);
const key = `shequ-offline ${location.pathname}`;
let book = JSON.parse(localStorage.getItem(key) ?? 'null');
let asked = '';

const say = (text, bad) => {
  at('says').textContent = text;
  at('says').hidden = !text;
  at('says').className = `notice ${bad ? 'notice-warn' : 'notice-ok'}`;
};
const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text ?? '' }, more);

// Always rewritten in the order of the roll, so that the storage does not keep who came first either.
const keep = () => {
  book.done = Object.fromEntries(Object.entries(book.done).sort(([a], [b]) => a - b));
  localStorage.setItem(key, JSON.stringify(book));
  show();
};
const given = how => Object.keys(book.done).map(Number).filter(n => book.done[n] === how).sort((a, b) => a - b);
const set = done => ({ slice: book.roll.slice, copy: book.copy, numbers: given('own'), byProxy: given('proxy'), done });

function show() {
  at('take').hidden = Boolean(book);
  at('table').hidden = !book;
  if (book) {
    const unsent = Object.keys(book.done).filter(n => !book.sent.includes(Number(n))).length;
    at('counts').textContent = `第 ${book.roll.number} 份名册（${book.roll.name}）：${book.roll.voters.length} 人，已发 ${Object.keys(book.done).length} 张，其中 ${unsent} 张还没有送出`;
    find();
  }
}

function find() {
  const number = /^\d+$/.test(asked) ? Number(asked) : null;
  const hits = !asked ? [] : book.roll.voters.filter(v => number === null ? v.name.startsWith(asked) : v.number === number).slice(0, 20);
  at('found').replaceChildren(...(asked && !hits.length ? [element('p', `这份名册上没有“${asked}”。请选民到别的票台。`, { className: 'verdict verdict-no' })] : hits.map(card)));
}

function card(voter) {
  const box = element('section', '', { className: 'card voter' });
  const name = element('p', '', { className: 'voter-name' });
  name.append(element('b', voter.name), ' ', element('span', `${voter.number} 号`));
  box.append(name, element('p', [voter.sex, voter.born && `${voter.born}年出生`, voter.group, voter.door].filter(Boolean).join('，')));
  const how = book.done[voter.number];
  if (how) {
    box.append(element('p', how === 'proxy' ? '已由受托人领票' : '已经领过票', { className: 'verdict verdict-no' }));
    if (!book.sent.includes(voter.number)) {
      box.append(button('发错了，票已收回', 'button-quiet', () => { delete book.done[voter.number]; keep(); }));
    }
    return box;
  }
  if (voter.agent) {
    box.append(element('p', `已书面委托 ${voter.agent} 号代投。本人要自己投的，委托作废。`, { className: 'notice notice-warn' }),
      button(`受托人 ${voter.agent} 号代领`, 'button-large', () => tick(voter, 'proxy')));
  }
  box.append(button(voter.agent ? '本人自己投，发票' : '可以，发票', 'button-large button-yes', () => tick(voter, 'own')));
  return box;
}

const button = (text, looks, click) => Object.assign(element('button', text, { type: 'button', className: `button ${looks}` }), { onclick: click });

function tick(voter, how) {
  book.done[voter.number] = how;
  asked = at('q').value = '';
  keep();
  say(`已发一张：${voter.number} 号 ${voter.name}`);
  at('q').focus();
}

// The page that the device kept may be from before a new sign-in: the token comes from a fresh one.
async function token() {
  const answer = await fetch(location.pathname, { cache: 'no-store' });
  const field = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#take input[name=__RequestVerificationToken], form input[name=__RequestVerificationToken]');
  if (!answer.ok || answer.redirected || !field) {
    throw new Error('sign-in');
  }
  return field.value;
}

async function post(handler, body) {
  body.set('__RequestVerificationToken', await token());
  const answer = await fetch(`${location.pathname}?handler=${handler}`, { method: 'POST', body, headers: { accept: 'application/json' } });
  const told = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error('refused'), { told: [told.message, ...(told.errors ?? []).map(e => e.message), told.remedy].filter(Boolean).join(' ') });
  }
  return told;
}

const why = failure => failure.told ?? (failure.message === 'sign-in' ? '请先重新登录，再送一次；记的数都还在这台设备里。' : '现在没有网。记的数都在这台设备里，有网时再送，或者存成文件。');

async function send(done) {
  try {
    const sending = set(done);
    const told = await post('merge', new URLSearchParams({ set: JSON.stringify(sending) }));
    book.sent = [...sending.numbers, ...sending.byProxy].sort((a, b) => a - b);
    const doubles = told.doubles.length ? `，其中 ${told.doubles.join('、')} 号在别处领过票` : '';
    if (told.out) {
      keep();
    } else {
      localStorage.removeItem(key);
      book = null;
      show();
    }
    say(`已送出：新增 ${told.made} 张${doubles}。${told.out ? '' : '名册已交回，这台设备里的已删除。'}`);
  } catch (failure) {
    say(why(failure), true);
  }
}

at('take').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const roll = await post('take', new URLSearchParams(new FormData(at('take'))));
    book = { roll, copy: crypto.randomUUID(), done: {}, sent: [] };
    keep();
    say(`名册已在这台设备里，共 ${roll.voters.length} 人。现在可以断网使用。`);
    at('q').focus();
  } catch (failure) {
    say(why(failure), true);
  }
});
at('find').addEventListener('submit', event => {
  event.preventDefault();
  asked = at('q').value.trim();
  say('');
  find();
  at('found').querySelector('button')?.focus();
});
at('send').onclick = () => send(false);
at('return').onclick = () => { if (confirm('交回以后，这台设备不再发票，名册从设备里删除。')) { send(true); } };
at('save').onclick = () => {
  const file = new Blob([JSON.stringify(set(true))], { type: 'application/json' });
  const link = element('a', '', { href: URL.createObjectURL(file), download: `离线检票-第${book.roll.number}份.json` });
  link.click();
  URL.revokeObjectURL(link.href);
};

root.hidden = false;
show();
if (navigator.serviceWorker) {
  try {
    await navigator.serviceWorker.register(root.dataset.worker, { scope: '/elections/' });
    await (await caches.open('shequ-offline')).addAll([location.pathname, ...root.dataset.files.split(' ')]);
    root.dataset.ready = 'yes';
  } catch {
    root.dataset.ready = 'no';
  }
} else {
  say('这台设备不能在断网后重新打开本页：请不要关闭页面。用 https 打开的网站没有这个限制。', true);
}
