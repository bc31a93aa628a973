// Passkeys are the one thing here that a browser cannot do without script. A form with data-passkey="create" or "get" asks the
// server for a question, lets the device answer it, and sends the answer as any other form.
const form = document.querySelector('form[data-passkey]');
const creating = form?.dataset.passkey === 'create';
const parse = creating ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
const say = text => { document.querySelector('[data-says]').textContent = text; };

if (form && window.PublicKeyCredential?.[parse]) {
  form.closest('[hidden]')?.removeAttribute('hidden');
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) {
      return;
    }
    event.preventDefault();
    say('请按设备的提示操作…');
    try {
      const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
      if (!answer.ok) {
        throw new Error('question');
      }
      const { options, state } = await answer.json();
      const publicKey = PublicKeyCredential[parse](JSON.parse(options));
      const made = creating ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
      form.elements.credential.value = JSON.stringify(made.toJSON());
      form.elements.state.value = state;
      form.requestSubmit();
    } catch (failure) {
      say(failure.name === 'SecurityError'
        ? '用数字地址打开的网页不能用通行密钥，请改用域名或 localhost。'
        : failure.name === 'InvalidStateError' ? '这台设备已登记过通行密钥。' : '没有完成。可以再试一次，或用其他方式。');
    }
  });
}
