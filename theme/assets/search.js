// The search: docs/search.md. A classic script, so that it also runs from a folder on disk. The first half knows no document.
(() => {
  "use strict";

  // Characters: the twin of SearchFolding.cs.
  const accented = "àáâãäåāăąǎçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįǐĵķĺļľłñńņňǹòóôõöøōŏőǒŕŗřśŝşšţťŧùúûüũūŭůűųǔǖǘǚǜŵýÿŷźżžё";
  const plain = "aaaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnnoooooooooorrrsssstttuuuuuuuuuuuvvvvwyyyzzzе";
  const halfWidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

  const within = (c, from, to) => c >= from && c <= to;

  const lower = c => {
    const odd = c & 1;
    if (within(c, 65, 90) || (within(c, 0xc0, 0xde) && c !== 0xd7) || within(c, 0x391, 0x3a9) || within(c, 0x410, 0x42f)) return c + 32;
    if (within(c, 0x100, 0x137) || within(c, 0x14a, 0x177)) return odd ? c : c + 1;
    if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17e) || within(c, 0x1cd, 0x1dc)) return odd ? c + 1 : c;
    return c === 0x178 ? 0xff : c === 0x1f8 ? 0x1f9 : c === 0x3c2 ? 0x3c3 : within(c, 0x400, 0x40f) ? c + 80 : c;
  };

  const foldOne = char => {
    let c = char.charCodeAt(0);
    if (within(c, 0xff01, 0xff5e)) c -= 0xfee0;
    if (c < 0x530) {
      const small = String.fromCharCode(lower(c)), at = accented.indexOf(small);
      return at < 0 ? small : plain[at];
    }
    if (within(c, 0xff66, 0xff9d)) return halfWidth[c - 0xff66];
    if (c === 0x3000) return " ";
    if (c === 0x2010 || c === 0x2011 || c === 0x2013 || c === 0x2212) return "-";
    return c === 0x2019 ? "'" : char;
  };

  // One character to one: what is found in the folded text stands at the same place in the text.
  const fold = text => text.split("").map(foldOne).join("");

  const word = /[a-z0-9\xdf-\xf6\xf8-\u024f\u0370-\u052f]/;
  const joiner = /[-._]/;
  const silent = /['\xad\u0300-\u036f\u200b-\u200d]/;
  const cjk = /[\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ud840-\ud8bf]/;
  const digit = /[0-9]/;
  const is = (kind, c) => c !== undefined && kind.test(c);

  const lengthAt = (text, at) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at, at + 2)) ? 2 : 1;

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
          const pieces = part.length < 16 ? part.replace(/[^0-9.](?=[0-9])/g, "$& ").split(" ") : [];
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
  const root = me ? new URL("../", me.src).href : "";
  const waiting = {}, got = {};
  let failed = false;

  const insert = (path, onFailure) => {
    const script = document.createElement("script");
    script.charset = "utf-8";
    script.src = root + path;
    script.onerror = onFailure;
    document.head.append(script);
    return () => script.remove();
  };

  const load = (path, onFailure) => {
    insert(path, () => insert(path + "?again", onFailure));
    setTimeout(onFailure, 8000);
  };

  // wanted: [kind, key, path]; done is called when all are there, or have failed.
  const need = (wanted, done) => {
    const missing = wanted.filter(([kind, key]) => got[kind + key] === undefined);
    let left = missing.length;
    if (!left) return done();
    for (const [kind, key, path] of missing) {
      const name = kind + key, first = !waiting[name];
      (waiting[name] ||= []).push(() => --left || done());
      if (first) search.load("search/" + path, () => {
        if (got[name] === undefined) give(name, null);
      });
    }
  };

  const give = (name, content) => {
    got[name] = content;
    failed ||= content === null;
    const calls = waiting[name] || [];
    delete waiting[name];
    if (content === null) setTimeout(() => got[name] === null && delete got[name]);
    calls.forEach(call => call());
  };

  const manifest = () => got.m0;
  const numbered = (kind, number) => [kind, number, `${kind}${number}.${manifest()[kind][number]}.js`];
  const textOf = entry => ["t", entry[3], `t/${entry[3]}.js`];

  // Postings: the twin of SearchShards.cs.
  const shardOf = term => {
    const length = term[0] === "=" ? 6 : is(cjk, term[0]) && !/[\ud800-\udfff]/.test(term[0]) ? 1 : 2;
    let hash = 2166136261;
    for (let i = 0; i < Math.min(length, term.length); i++) hash = Math.imul(hash ^ term.charCodeAt(i), 16777619) >>> 0;
    return numbered("s", (hash ^ hash >>> 15) >>> 0 & manifest().s.length - 1);
  };

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const decode = (line, call) => {
    let unit = 0, number = 0, shift = 0;
    for (const c of line) {
      const bits = digits.indexOf(c);
      number += (bits & 31) << shift;
      shift += 5;
      if (bits & 32) continue;
      unit += number >> 4;
      call(unit, number & 15);
      number = shift = 0;
    }
  };

  // The lines of a shard for a term, or for all that begin with it.
  const lines = (term, asPrefix) => {
    const text = got["s" + shardOf(term)[1]] || "", found = [];
    for (let at = text.indexOf("\n" + term + (asPrefix ? "" : " ")); at >= 0 && found.length < 60; at = text.indexOf("\n" + term, at + 1)) {
      const end = text.indexOf("\n", at + 1), [whole, postings] = text.slice(at + 1, end).split(" ");
      found.push([whole, postings]);
      if (!asPrefix) break;
    }
    return found;
  };

  // Ranking: docs/search.md.
  const stops = new Set("a an and are as at be by do does for from how in is it its of on or that the this to was what when where which who why with 什么 时候 怎么 如何 哪个 的 是 了".split(" "));
  const perPage = 64;

  const score = (query, terms) => {
    const units = new Map(), {units: count} = manifest();
    let all = 0;
    const single = terms.length === 1 && is(cjk, terms[0]) && terms[0].length === 1;
    terms.forEach((term, i) => {
      const asPrefix = single || (i === terms.length - 1 && /[^\s]$/.test(query) && !is(cjk, term[0]) && term.length > 1);
      const best = new Map();
      for (const [whole, postings] of lines(term, asPrefix)) {
        const share = whole === term ? 1 : .1 + .6 * term.length / whole.length;
        decode(postings, (unit, impact) => best.set(unit, Math.max(best.get(unit) || 0, impact * share)));
      }
      const rarity = Math.log(1 + (count - best.size + .5) / (best.size + .5));
      all += rarity;
      best.forEach((impact, unit) => {
        let at = units.get(unit);
        if (!at) units.set(unit, at = {unit, sum: 0, met: 0, parts: []});
        at.sum += rarity * impact / 15;
        at.met += rarity;
        at.parts[i] = [rarity, impact];
      });
    });
    const pages = new Map();
    const pageOf = unit => {
      const number = Math.floor(unit / perPage);
      if (!pages.has(number)) pages.set(number, {number, best: 0, section: 0, parts: [], exact: 0});
      return pages.get(number);
    };
    units.forEach(({unit, sum, met, parts}) => {
      const page = pageOf(unit), own = sum * (met / all) ** 2;
      if (own > page.best) {
        page.best = own;
        page.section = unit % perPage;
      }
      parts.forEach((part, i) => {
        if (!page.parts[i] || part[1] > page.parts[i][1]) page.parts[i] = part;
      });
    });
    for (const [, postings] of lines("=" + compact(query))) decode(postings, (unit, impact) => {
      const page = pageOf(unit);
      if (impact <= page.exact) return;
      page.exact = impact;
      page.section = unit % perPage;
    });
    const total = page => {
      let sum = 0, met = 0;
      page.parts.forEach(([rarity, impact]) => {
        sum += rarity * impact / 15;
        met += rarity;
      });
      return page.best + .5 * sum * (met / (all || 1)) ** 2 + page.exact * 4;
    };
    return [...pages.values()].map(page => ({number: page.number, section: page.section, score: total(page)}))
      .sort((a, b) => b.score - a.score || a.number - b.number);
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
    const allowed = term.length < 8 ? 1 : 2;
    let best = null, least = allowed + 1;
    for (const candidate of (got.l0 || "").split(" ")) {
      if (Math.abs(candidate.length - term.length) > allowed) continue;
      const far = distance(term, candidate);
      if (far < least) [best, least] = [candidate, far];
    }
    return best;
  };

  const termsOf = query => {
    const all = [...new Set(tokens(query))].slice(0, 24), telling = all.filter(t => !stops.has(t));
    return telling.length ? telling : all;
  };

  // Words that stand nowhere, not even as a beginning, are mended.
  const mend = (query, terms, done) => {
    const unknown = terms.filter(t => t.length > 3 && !is(cjk, t[0]) && !/[0-9]/.test(t) && fold(query).includes(t) && !lines(t, true).length);
    if (!unknown.length) return done(null);
    need([numbered("l", 0)], () => {
      let mended = fold(query);
      for (const term of unknown) mended = mended.replace(term, closest(term) || term);
      done(mended === fold(query) ? null : mended);
    });
  };

  // done gets {query, pages: [{number, section, score}], own, other}: what was searched in the end, and the pages of the language and of the others.
  const find = (query, language, done, isMended) => need([["m", 0, "index.js"]], () => {
    if (!manifest()) return done(null);
    const terms = termsOf(query);
    need([...terms, "=" + compact(query)].map(shardOf), () => mend(query, isMended ? [] : terms, mended => {
      if (mended) return find(mended, language, found => done(found && {...found, mended}), true);
      let from = 0, range = [0, 0];
      for (const [code, , pages] of manifest().languages) {
        if (code === language) range = [from, from + pages];
        from += pages;
      }
      const pages = terms.length ? score(query, terms) : [], isOwn = p => within(p.number, range[0], range[1] - 1);
      done({terms, own: pages.filter(isOwn), other: pages.filter(p => !isOwn(p)), mended: null});
    }));
  });

  // Gives pages their entries: [path, title, kind, hash of the text, text].
  const describe = (pages, done) => need(pages.map(p => numbered("d", p.number >> 5)), () => {
    const shown = pages.map(p => ({...p, entry: (got["d" + (p.number >> 5)] || [])[p.number & 31]})).filter(p => p.entry);
    need(shown.filter(p => p.entry[3]).map(p => textOf(p.entry)), () => {
      for (const page of shown) {
        const [path, , , hash, text] = page.entry;
        const [id, heading, body] = (hash ? (got["t" + hash] || [])[page.section] : null) || ["", "", text];
        Object.assign(page, {href: path + (id ? "#" + id : ""), heading, body});
      }
      done(shown);
    });
  });

  // The densest piece of a text, as [text, isMarked] in turn.
  const excerpt = (text, terms, width = 120) => {
    const folded = fold(text), marks = [];
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        const isWhole = is(cjk, term[0]) || (!is(word, folded[at - 1]) && (term.length > 3 || !is(word, folded[at + term.length])));
        if (isWhole) marks.push([at, at + term.length]);
      }
    }
    marks.sort((a, b) => a[0] - b[0]);
    let start = 0, most = 0;
    for (const [from] of marks) {
      const inside = marks.filter(m => m[0] >= from && m[1] <= from + width).length;
      if (inside > most) [start, most] = [from, inside];
    }
    start = Math.max(0, start - 24);
    while (start > 0 && is(word, folded[start]) && is(word, folded[start - 1])) start--;
    let end = Math.min(text.length, start + width);
    while (end < text.length && is(word, folded[end]) && is(word, folded[end - 1])) end++;
    const pieces = [[start ? "…" : "", false]];
    let at = start;
    for (const [from, to] of marks) {
      if (to <= at || from >= end) continue;
      if (from > at) pieces.push([text.slice(at, from), false]);
      pieces.push([text.slice(Math.max(at, from), to), true]);
      at = to;
    }
    pieces.push([text.slice(at, end) + (end < text.length ? "…" : ""), false]);
    return pieces.reduce((joined, [piece, isMarked]) => {
      if (joined.length && joined[joined.length - 1][1] === isMarked) joined[joined.length - 1][0] += piece;
      else if (piece) joined.push([piece, isMarked]);
      return joined;
    }, []);
  };

  const search = globalThis.siteSearch = (kind, key, content) => give(kind + key, content);
  Object.assign(search, {load, tokens, compact, find, describe, excerpt});
  if (!me) return;

  // The list in the page or in a dialog.
  const language = document.documentElement.lang;
  const pageRoot = me.dataset.root;
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const item = ({entry, href, heading, body}, code, say, terms) => {
    const [, title, kind] = entry;
    const link = make("a", {href: pageRoot + href}, heading ? `${title} › ${heading}` : title);
    const text = excerpt(body, terms).map(([piece, isMarked]) => isMarked ? make("mark", {}, piece) : piece);
    const all = make("li", {}, link, " ", make("small", {}, say["kind." + kind] || ""), make("p", {}, ...text));
    if (code !== language) for (const part of [link, all.lastChild]) part.lang = code;
    return all;
  };

  const attach = (place, onQuery) => need([["m", 0, "index.js"]], () => {
    if (!manifest()) return place.append(make("p", {role: "status"}, me.dataset.failed));
    const say = manifest().words[language];
    const format = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
    const input = make("input", {type: "search", name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", "aria-label": say.label});
    const form = make("form", {role: "search"}, input), status = make("p", {role: "status"}), results = make("div", {class: "results"});
    place.append(form, status, results);

    const languageOf = number => {
      for (const [code, name, pages] of manifest().languages) {
        if (number < pages) return [code, name];
        number -= pages;
      }
      return ["", ""];
    };

    let run = 0;
    const show = () => {
      const query = input.value, mine = ++run;
      onQuery(query);
      if (!compact(query)) {
        results.replaceChildren();
        status.textContent = "";
        return;
      }
      const late = setTimeout(() => status.textContent = say.loading, 400);
      find(query, language, found => {
        if (mine !== run) return;
        let size = 5;
        const draw = focus => {
          const own = found.own.slice(0, size), other = found.other.slice(0, Math.max(3, size - own.length));
          describe([...own, ...other], shown => {
            if (mine !== run) return;
            clearTimeout(late);
            const count = found.own.length + found.other.length;
            status.textContent = failed ? say.failed : !count ? say.nothing : format(found.mended ? say["found-instead"] : say.found, count, found.mended);
            failed = false;
            const list = pages => make("ol", {}, ...pages.map(p => item(p, languageOf(p.number)[0], say, found.terms)));
            const mineFirst = shown.filter(p => own.some(o => o.number === p.number)), rest = shown.filter(p => !mineFirst.includes(p));
            results.replaceChildren(...[mineFirst.length && list(mineFirst), rest.length && make("h2", {}, say.elsewhere), rest.length && list(rest)].filter(Boolean));
            if (found.own.length > own.length || found.other.length > other.length) {
              const more = make("button", {type: "button"}, say.more);
              more.onclick = () => {
                const seen = results.querySelectorAll("li a").length;
                size += 10;
                draw(() => results.querySelectorAll("li a")[Math.min(seen, size - 10)]?.focus());
              };
              results.append(more);
            }
            focus?.();
          });
        };
        draw();
      });
    };

    let timer, composing = false;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(show, 120);
    };
    input.oninput = event => composing || event.isComposing || later();
    input.addEventListener("compositionstart", () => composing = true);
    input.addEventListener("compositionend", () => {
      composing = false;
      later();
    });
    form.onsubmit = event => {
      event.preventDefault();
      if (!composing) results.querySelector("a")?.click();
    };
    place.addEventListener("keydown", event => {
      if (composing || event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      const stops = [input, ...results.querySelectorAll("a, button")], at = stops.indexOf(document.activeElement);
      if (at < 0) return;
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    });
    search.focus = () => {
      input.focus();
      input.select();
    };
    const asked = place.id === "search" && new URLSearchParams(location.search).get("q");
    if (asked) {
      input.value = asked;
      show();
    }
    search.focus();
  });

  const page = document.getElementById("search");
  if (page) attach(page, query => {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  });

  let dialog;
  search.open = () => {
    if (page) return search.focus?.();
    if (dialog) {
      dialog.showModal();
      return search.focus?.();
    }
    document.head.append(make("link", {rel: "stylesheet", href: me.dataset.style}));
    const close = make("button", {type: "button", class: "close"}, me.dataset.close);
    dialog = make("dialog", {class: "search", "aria-label": me.dataset.label}, close);
    close.onclick = () => dialog.close();
    dialog.onclick = event => event.target === dialog && dialog.close();
    document.body.append(dialog);
    dialog.showModal();
    attach(dialog, () => {});
  };
  if (me.dataset.open) search.open();
})();
