// A form that takes a while says so, and is not sent twice. Without script the words beside the button say how long it takes.
for (const form of document.querySelectorAll('form[data-waiting]')) {
  form.addEventListener('submit', event => {
    if (event.submitter?.hasAttribute('data-download')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const [says, begun] = [form.querySelector('[data-says]'), Date.now()];
    const tell = () => { says.textContent = `${form.dataset.waiting}…已 ${Math.round((Date.now() - begun) / 1000)} 秒，请不要关闭页面。`; };
    tell();
    setInterval(tell, 1000);
  });
}
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
