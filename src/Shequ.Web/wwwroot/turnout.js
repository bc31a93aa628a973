// The screen in the hall: the figures come anew every twenty seconds. Without script there is a link that does the same.
setInterval(async () => {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#turnout');
      document.querySelector('#turnout').replaceWith(fresh);
    }
  } catch {
    // The line is down; the old figures say of what time they are.
  }
}, 20000);
