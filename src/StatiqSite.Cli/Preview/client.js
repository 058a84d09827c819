// The preview's part in a page: it hears what is now at the page's address and compares that with what it shows.
(() => {
  'use strict';
  const own = '/.preview/';
  const key = 'statiqsite-preview';
  const shown = document.currentScript.dataset.page;
  let styles = [...document.querySelectorAll('link[rel~="stylesheet" i]')];
  let source = null;
  let lost = 0;

  const hear = news => {
    if (news.page !== shown) reload();
    else if (!exchange(news.styles)) reload();
    else panel.show(news);
  };

  // Reading goes on where it was: at the same distance from the last anchor above, or else at the same height.
  const reload = () => {
    const above = [...document.querySelectorAll('main [id]')].filter(e => e.getBoundingClientRect().top <= innerHeight / 3).pop();
    const place = {
      path: location.pathname, x: scrollX, y: scrollY,
      id: above?.id ?? '', top: above?.getBoundingClientRect().top ?? 0,
      open: [...document.querySelectorAll('details')].map(e => e.open),
    };
    sessionStorage.setItem(key, JSON.stringify(place));
    history.scrollRestoration = 'manual';
    source?.close();
    location.reload();
  };

  const restore = () => {
    const place = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    if (place?.path !== location.pathname) return;
    const details = [...document.querySelectorAll('details')];
    if (details.length === place.open.length) details.forEach((e, i) => { e.open = place.open[i]; });
    const scroll = () => {
      const above = place.id === '' ? null : document.getElementById(place.id);
      const y = above ? above.getBoundingClientRect().top + scrollY - place.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: 'instant' });
    };
    const settle = () => { scroll(); history.scrollRestoration = 'auto'; };
    scroll();
    // Once more when images and fonts have taken their room.
    if (document.readyState === 'complete') settle();
    else addEventListener('load', () => requestAnimationFrame(settle), { once: true });
  };

  // The old stylesheet goes when the new one is there, so that the page is never bare.
  const exchange = wanted => {
    if (wanted.length === 0) return true;
    if (wanted.length !== styles.length) return false;
    styles = styles.map((link, i) => {
      if (link.getAttribute('href') === wanted[i]) return link;
      const fresh = link.cloneNode();
      fresh.href = wanted[i];
      fresh.addEventListener('load', () => link.remove());
      link.after(fresh);
      return fresh;
    });
    return true;
  };

  const panel = (() => {
    const host = document.createElement('aside');
    host.setAttribute('aria-label', 'Preview');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<link rel="stylesheet" href="${own}preview.css">
<section class="panel" role="dialog" aria-labelledby="headline" tabindex="-1" hidden>
<header><h2 id="headline"></h2><p class="kept">You see the last good page.</p><a href="${own}">Status</a><button class="hide" type="button">Hide <kbd>Esc</kbd></button></header>
<div class="list"></div>
</section>
<button class="pill" type="button" hidden></button>
<p class="lost" hidden>The preview is not running; this page may be old.</p>
<p class="heard" role="status"></p>`;
    const find = name => root.querySelector(name);
    let said = '';
    const open = isOpen => {
      const hadFocus = root.activeElement !== null;
      find('.panel').hidden = !isOpen;
      find('.pill').hidden = isOpen || find('.pill').textContent === '';
      if (hadFocus) (isOpen ? find('.panel') : find('.pill')).focus();
    };
    find('.hide').addEventListener('click', () => open(false));
    find('.pill').addEventListener('click', () => open(true));
    addEventListener('keydown', e => { if (e.key === 'Escape' && !find('.panel').hidden) open(false); });
    const attach = () => { if (!host.isConnected) document.body.append(host); };
    return {
      show(news) {
        if (news.headline + news.mistakes === said) return;
        const mended = said !== '' && news.headline === '';
        said = news.headline + news.mistakes;
        find('#headline').textContent = find('.pill').textContent = news.headline;
        find('.heard').textContent = mended ? 'Nothing is wrong any more.' : news.headline;
        find('.list').innerHTML = news.mistakes;
        find('.kept').hidden = !news.isWrong;
        host.classList.toggle('wrong', news.isWrong);
        if (news.headline !== '') attach();
        // Warnings do not cover the page by themselves.
        open(news.isWrong);
      },
      lost(isLost) {
        if (isLost) attach();
        find('.lost').hidden = !isLost;
      },
    };
  })();

  // A browser opens six connections to a server at once, so only pages in sight hold one; a page that comes in sight hears the news at once.
  const connect = () => {
    source?.close();
    source = null;
    if (document.visibilityState !== 'visible') return;
    source = new EventSource(`${own}events?path=${encodeURIComponent(location.pathname)}`);
    source.onmessage = e => hear(JSON.parse(e.data));
    source.onopen = () => { lost = 0; panel.lost(false); };
    source.onerror = () => {
      if (++lost > 2) panel.lost(true);
      if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    };
  };
  restore();
  connect();
  addEventListener('visibilitychange', connect);
  addEventListener('pageshow', e => { if (e.persisted) connect(); });
  addEventListener('pagehide', () => source?.close());
})();
