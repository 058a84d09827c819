// The search: docs/search.md. A classic script, so that it also runs from a folder on disk. The first half knows no document.
(() => {
  "use strict";

  // Characters: the twin of SearchFolding.cs.
  // Each plain letter before the accented ones that become it.
  const accents = "aàáâãäåāăąǎcçćĉċčdďđeèéêëēĕėęěgĝğġģǧǵhĥħiìíîïĩīĭįıǐİjĵǰkķǩlĺļľłnñńņňǹoòóôõöøōŏőǒǫrŕŗřsśŝşšștţťŧțuùúûüũūŭůűųǔvǖǘǚǜwŵyýÿŷzźżžеёσς";
  const halfWidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

  const within = (c, from, to) => c >= from && c <= to;

  const foldOne = char => {
    let c = char.charCodeAt(0);
    if (within(c, 0xff01, 0xff5e)) c -= 0xfee0;
    if (c < 0x530) {
      const small = String.fromCharCode(c).toLowerCase()[0];
      return /[a-z]/.test(small) ? small : accents.slice(0, accents.indexOf(small) + 1).match(/.*([a-zеσ])/)?.[1] || small;
    }
    if (within(c, 0xff66, 0xff9d)) return halfWidth[c - 0xff66];
    if (c === 0x3000) return " ";
    return /[\u2010\u2011\u2013\u2212]/.test(char) ? "-" : c === 0x2019 ? "'" : char;
  };

  // One character to one: what is found in the folded text stands at the same place in the text.
  const fold = text => text.split("").map(foldOne).join("");

  const word = /[a-z0-9\xdf-\xf6\xf8-\u024f\u0370-\u052f]/;
  const joiner = /[-._]/;
  const silent = /['\xad\u0300-\u036f\u200b-\u200d]/;
  const cjk = /[\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ud840-\ud8bf]/;
  const digit = /\d/;
  const is = (kind, c) => c !== undefined && kind.test(c);

  const lengthAt = (text, at) => text.codePointAt(at) > 0xffff ? 2 : 1;

  // Tokens: the twin of SearchTokenizer.cs.
  const tokens = (written, withSingles) => {
    const text = fold(written), found = [];
    for (let at = 0; at < text.length;) {
      if (is(cjk, text[at])) {
        for (let start = at; ;) {
          const next = at + lengthAt(text, at), goesOn = is(cjk, text[next]);
          if (goesOn) found.push(text.slice(at, next + lengthAt(text, next)));
          if (withSingles || (!goesOn && at === start)) found.push(text.slice(at, next));
          at = next;
          if (!goesOn) break;
        }
      } else if (is(word, text[at])) {
        let run = "", compact = "";
        for (; at < text.length; at++) {
          const c = text[at], next = is(word, text[at + 1]);
          if (is(silent, c) && next) continue;
          if (is(joiner, c) && next) run += c === "." && is(digit, text[at - 1]) && is(digit, text[at + 1]) ? c : " ";
          else if (is(word, c)) {
            run += c;
            compact += c;
          } else break;
        }
        run = run.slice(0, 128);
        if (/[ .]/.test(run)) found.push(compact.slice(0, 32));
        for (let part of run.split(" ")) {
          if (!part) continue;
          part = part.slice(0, 32);
          found.push(part);
          const pieces = part.length < 16 ? part.replace(/[^\d.](?=\d)/g, "$& ").split(" ") : [];
          if (pieces.length > 1) found.push(...pieces);
        }
      } else at++;
    }
    return found;
  };

  const compact = text => {
    const folded = fold(text);
    let name = "";
    for (let at = 0, next; at < folded.length && name.length < 48; at = next) {
      next = at + lengthAt(folded, at);
      if (is(word, folded[at]) || is(cjk, folded[at])) name += folded.slice(at, next);
    }
    return name;
  };

  // The index comes in by scripts: fetch, workers and modules are shut on file://.
  const me = typeof document === "object" ? document.currentScript : null;
  const root = me && new URL("../", me.src).href;
  const asked = {}, arrived = {}, got = {};
  let failed = false, manifest;

  const load = (path, onFailure) => {
    document.head.append(Object.assign(document.createElement("script"), {charset: "utf-8", src: root + path, onerror: onFailure}));
    setTimeout(onFailure, 8000);
  };

  // A piece of the index, or null. What failed is asked for again the next time.
  const need = (kind, key, file) => {
    const name = kind + key;
    return asked[name] ||= new Promise(done => {
      arrived[name] = done;
      search.load("search/" + file, () => done(null));
    }).then(content => {
      if (content === null) {
        failed = true;
        delete asked[name];
      }
      return got[name] = content;
    });
  };

  // The manifest has the hashes of a kind in one line, 7 digits each.
  const numbered = (kind, number) => need(kind, number, `${kind}.${1e4 + number}${manifest[kind].substr(7 * number, 7)}.js`);
  const begin = async () => manifest = await need("m", 0, "index.js");
  const languageOf = number => manifest.languages.find(([, , pages]) => (number -= pages) < 0)[0];

  // Postings: the twin of SearchShards.cs.
  const hashOf = (term, depth) => {
    let key = term.slice(0, term[0] === "=" ? 12 : depth << !is(cjk, term[0])), hash = 0;
    if (!/[=\d]/.test(key)) key += term.match(/\d\d?/) || "";
    for (const c of key.split("")) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
    return hash ^ hash >>> 15;
  };
  const shardOf = term => {
    const count = manifest.s.length / 7;
    return hashOf(term, count >> 9 || 1) & count - 16 | hashOf(term, 1) & 15;
  };

  const decode = (line, call) => {
    let unit = 0, number = 0, shift = 0;
    for (const c of line) {
      const bits = c.charCodeAt(0) - 35 - (c > "[");
      number += (bits & 31) << shift;
      shift += 5;
      if (bits & 32) continue;
      unit += number >> 4;
      call(unit, number & 15);
      number = shift = 0;
    }
  };

  // The lines of a shard for a term, or for all that begin with it: [term, postings, how many were left out].
  const lines = (term, asPrefix) => {
    const text = got["s" + shardOf(term)] || "", found = [];
    const next = from => text.indexOf("\n" + term + (asPrefix ? "" : " "), from);
    for (let at = next(0); at >= 0 && found.length < 60; at = next(at + 1)) found.push(text.slice(at + 1, text.indexOf("\n", at + 1)).split(" "));
    return found;
  };

  // Ranking: docs/search.md.
  const stops = new Set("a an and are as at be by do does for from how in is it its of on or that the this to was what when where which who why with 什么 时候 怎么 如何 哪个 的 是 了".split(" "));
  const perPage = 64;

  // The query as a name, and the name that it asks for: "gpt-3.5是什么", "什么是RLHF".
  const names = query => [query, query.replace(/是?什么是?/, "")].map(name => "=" + compact(name));

  const score = (query, terms) => {
    const units = new Map(), pages = new Map();
    let all = 0;
    const single = terms.length === 1 && is(cjk, terms[0]) && terms[0].length === 1;
    terms.forEach((term, i) => {
      const asPrefix = single || (i === terms.length - 1 && /\S$/.test(query) && !is(cjk, term[0]) && term.length > 1);
      const best = new Map();
      let size = .5;
      for (const [whole, postings, left] of lines(term, asPrefix)) {
        const share = whole === term ? 1 : .1 + .6 * term.length / whole.length;
        decode(postings, (unit, impact) => best.set(unit, Math.max(best.get(unit) || 0, impact * share)));
        size += left | 0;
      }
      const rarity = Math.max(.01, Math.log((manifest.units + 1) / (best.size + size)));
      all += rarity;
      best.forEach((impact, unit) => {
        if (!units.has(unit)) units.set(unit, []);
        units.get(unit)[i] = [rarity, impact];
      });
    });
    const strength = parts => {
      let sum = 0, met = 0;
      parts.forEach(([rarity, impact]) => {
        sum += rarity * impact / 15;
        met += rarity;
      });
      return sum && sum * (met / all) ** 2;
    };
    const pageOf = unit => {
      const number = Math.floor(unit / perPage);
      if (!pages.has(number)) pages.set(number, {number, section: 0, best: 0, parts: [], exact: 0});
      return pages.get(number);
    };
    units.forEach((parts, unit) => {
      const page = pageOf(unit), own = strength(parts);
      if (own > page.best) {
        page.best = own;
        page.section = unit % perPage;
      }
      parts.forEach((part, i) => {
        if (!(page.parts[i]?.[1] >= part[1])) page.parts[i] = part;
      });
    });
    names(query).forEach((name, i) => lines(name).forEach(([, postings]) => decode(postings, (unit, impact) => {
      const page = pageOf(unit);
      impact /= i + 1;
      if (impact > page.exact) {
        page.exact = impact;
        page.section = unit % perPage;
      }
    })));
    pages.forEach(page => page.score = page.best + .5 * strength(page.parts) + page.exact * 100);
    return [...pages.values()].sort((a, b) => b.score - a.score || a.number - b.number);
  };

  // Letters put in, left out, changed or swapped between two words.
  const distance = (a, b) => {
    let before, last = [], row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  };

  const closest = term => {
    let best = null, least = term.length < 8 ? 2 : 3;
    for (const candidate of (got.l0 || "").split(" ")) {
      const far = distance(term, candidate);
      if (far < least) [best, least] = [candidate, far];
    }
    return best;
  };

  const termsOf = query => {
    const all = [...new Set(tokens(query))].slice(0, 24), telling = all.filter(t => !stops.has(t));
    return telling.length ? telling : all;
  };

  // Words that stand nowhere, not even as a beginning, are mended: the query that was meant.
  const mend = async (query, terms) => {
    let mended = fold(query);
    const unknown = terms.filter(t => t.length > 3 && !is(cjk, t[0]) && !digit.test(t) && mended.includes(t) && !lines(t, true).length);
    if (!unknown.length) return null;
    await numbered("l", 0);
    for (const term of unknown) mended = mended.replace(term, closest(term) || term);
    return mended === fold(query) ? null : mended;
  };

  // {terms, own, other, mended}: pages of the language and of the others, and the query that was searched instead; null where there is no index.
  const find = async (query, language, isMended) => {
    if (!await begin()) return null;
    const terms = termsOf(query);
    await Promise.all([...terms, ...names(query)].map(term => numbered("s", shardOf(term))));
    const mended = isMended ? null : await mend(query, terms);
    if (mended) return {...await find(mended, language, true), mended};
    const pages = terms.length ? score(query, terms) : [], isOwn = p => languageOf(p.number) === language;
    return {terms, own: pages.filter(isOwn), other: pages.filter(p => !isOwn(p)), mended};
  };

  // What is shown of pages. An entry is [path, title, kind, text or parts]; parts are the first section and the hash of each file with the text.
  const describe = (pages, withTexts = true) => Promise.all(pages.map(async ({number, section}) => {
    const {block} = manifest, entry = (await numbered("d", number / block | 0))?.[number % block];
    if (!entry) return null;
    const [href, title, kind, text] = entry, page = {number, href, title, kind, body: text};
    if (typeof text === "string") return page;
    const at = text.findLastIndex(from => from <= section);
    const [id, heading, body] = withTexts && (await need("t", text[at + 1], `t.${text[at + 1]}.js`))?.[section - text[at]] || ["", "", ""];
    return {...page, href: href + (id && "#" + id), heading, body};
  })).then(shown => shown.filter(Boolean));

  // The densest piece of a text, as [text, isMarked] in turn.
  const excerpt = (text, terms) => {
    const folded = fold(text), isMarked = [], starts = [];
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        if (!is(cjk, term[0]) && (is(word, folded[at - 1]) || (term.length < 4 && is(word, folded[at + term.length])))) continue;
        starts.push(at);
        for (let i = 0; i < term.length; i++) isMarked[at + i] = true;
      }
    }
    // What joins two marked pieces of a name is marked with them.
    for (let at = 1; at < text.length; at++) isMarked[at] ||= isMarked[at - 1] && joiner.test(folded[at]) && isMarked[at + 1];
    const inside = from => starts.filter(s => within(s, from, from + 120)).length;
    let start = starts.reduce((best, s) => inside(s) - inside(best) || best - s > 0 ? s : best, starts[0] || 0);
    const cutsWord = at => is(word, folded[at]) && is(word, folded[at - 1]);
    let end = Math.min(text.length, (start = Math.max(0, start - 24)) + 120);
    while (cutsWord(start)) start--;
    while (cutsWord(end)) end++;
    const pieces = start ? [["…", false]] : [];
    for (let at = start, next; at < end; at = next) {
      for (next = at + 1; next < end && !isMarked[next] === !isMarked[at];) next++;
      pieces.push([text.slice(at, next), !!isMarked[at]]);
    }
    if (end < text.length) pieces.push(["…", false]);
    return pieces;
  };

  const search = globalThis.siteSearch = (kind, key, content) => arrived[kind + key]?.(content);
  Object.assign(search, {load, tokens, compact, find, describe, excerpt});
  if (!me) return;

  // The list in the page or in a dialog.
  const language = document.documentElement.lang;
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };

  const attach = async (place, onQuery) => {
    if (!await begin()) return place.append(make("p", {role: "status"}, me.dataset.failed));
    const say = manifest.words[language];
    const input = make("input", {type: "search", name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", "aria-label": say.label});
    const form = make("form", {role: "search"}, input), status = make("p", {role: "status"}), results = make("div", {class: "results"});
    place.append(form, status, results);

    const item = ({number, href, title, kind, heading, body}, terms) => {
      const link = make("a", {href: me.dataset.root + href}, heading ? `${title} › ${heading}` : title);
      const text = make("p", {}, ...excerpt(body, terms).map(([piece, isMarked]) => isMarked ? make("mark", {}, piece) : piece));
      link.lang = text.lang = languageOf(number);
      return make("li", {}, link, " ", make("small", {}, say["kind." + kind] || ""), text);
    };

    let run = 0, drawn = "";
    const show = async () => {
      const query = input.value, mine = ++run;
      onQuery(query);
      if (!compact(query)) {
        results.replaceChildren();
        status.textContent = "";
        return;
      }
      failed = false;
      const late = setTimeout(() => status.textContent = say.loading, 400);
      const {terms, own, other, mended} = await find(query, language);
      let size = 5;
      const draw = async () => {
        const mineFirst = own.slice(0, size), rest = other.slice(0, Math.max(3, size - mineFirst.length));
        const lists = await Promise.all([describe(mineFirst), describe(rest, !own.length)]);
        clearTimeout(late);
        if (mine !== run) return;
        drawn = query;
        const count = own.length + other.length;
        status.textContent = failed ? say.failed : !count ? say.nothing : say[mended ? "found-instead" : "found"].replace(/\{(\d)\}/g, (_, i) => [count, mended][i]);
        const [first, second] = lists.map(pages => pages.length ? [make("ol", {}, ...pages.map(page => item(page, terms)))] : []);
        if (second.length) second.unshift(make("h2", {}, say.elsewhere));
        results.replaceChildren(...first, ...second);
        if (own.length <= mineFirst.length && other.length <= rest.length) return;
        const more = make("button", {type: "button"}, say.more);
        more.onclick = async () => {
          size += 10;
          await draw();
          results.querySelectorAll("a")[mineFirst.length]?.focus();
        };
        results.append(more);
      };
      await draw();
    };

    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(show, 120);
    };
    input.oninput = event => event.isComposing || later();
    input.addEventListener("compositionend", later);
    // Whoever types fast means what is written, not what is shown yet.
    form.onsubmit = async event => {
      event.preventDefault();
      clearTimeout(timer);
      if (drawn !== input.value) await show();
      if (drawn === input.value) results.querySelector("a")?.click();
    };
    place.addEventListener("keydown", event => {
      if (event.isComposing) return;
      // One Escape leaves the dialog; the field would keep the first for emptying itself.
      if (event.key === "Escape" && dialog) {
        event.preventDefault();
        dialog.close();
      }
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key], stops = [input, ...results.querySelectorAll("a, button")], at = stops.indexOf(document.activeElement);
      if (!step || at < 0) return;
      event.preventDefault();
      // Results that are about to be replaced would take the focus with them.
      if (drawn === input.value) stops[at + step]?.focus();
    });
    search.focus = () => {
      input.focus();
      input.select();
    };
    input.value = place.id && new URLSearchParams(location.search).get("q") || "";
    if (input.value) show();
    search.focus();
  };

  const page = document.getElementById("search");
  if (page) attach(page, query => {
    const address = new URL(location.href);
    address.search = query && "?q=" + encodeURIComponent(query);
    history.replaceState(null, "", address);
  });

  let dialog;
  search.open = () => {
    if (dialog && !dialog.open) dialog.showModal();
    if (page || dialog) return search.focus?.();
    document.head.append(make("link", {rel: "stylesheet", href: me.dataset.style}));
    const close = make("button", {type: "button", class: "close"}, me.dataset.close);
    dialog = make("dialog", {class: "search", "aria-label": me.dataset.label}, close);
    dialog.onclick = event => {
      if ([dialog, close].includes(event.target)) dialog.close();
    };
    document.body.append(dialog);
    dialog.showModal();
    attach(dialog, () => {});
  };
  if (me.dataset.open) search.open();
})();
