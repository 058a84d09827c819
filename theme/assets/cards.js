// What a link to a model, a term, a source and the like leads to, in a few words beside it. Loaded at the first such link that is pointed at or
// focused; the link stays a link. The words are cards.js at the root of the language, which calls cards(); on a large site it names the files with shares
// of them, and one of those is loaded when a link wants it.
(function (home) {
  "use strict";
  var root = new URL(".", new URL(home, location.href)).href;
  var words, card, shown, timer, divided, asked = {};

  function load(name) {
    var script = document.createElement("script");
    asked[name] = true;
    script.src = root + name;
    // What failed is asked for again the next time.
    script.onerror = function () { asked[name] = false; };
    document.head.append(script);
  }

  // The file with the share that a link belongs to: the twin of CardFiles.cs.
  function shareOf(address) {
    var hash = 2166136261;
    for (var i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 16777619);
    var number = (hash ^ hash >>> 15) & divided.shares.length / 7 - 1;
    return "cards." + (1e4 + number) + divided.shares.substr(7 * number, 7) + ".js";
  }

  function find(link) {
    if (!words || !link) return;
    // A citation leads to a note, and the note to its source.
    if (link.closest(".cite")) link = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector("a");
    if (!link || link.href.indexOf(root) !== 0 || link.href === location.href) return;
    var address = link.href.slice(root.length);
    if (divided && divided.beginnings.some(function (beginning) { return address.startsWith(beginning); })) {
      var share = shareOf(address);
      if (!asked[share]) load(share);
    }
    return words[address];
  }

  function later(wait, act) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidePopover();
  }

  function line(tag, text) {
    var part = document.createElement(tag);
    part.textContent = text;
    card.append(part);
  }

  function show(link) {
    var found = find(link);
    if (!found || !link.isConnected) return;
    hide();
    card.textContent = "";
    line("strong", found[0]);
    card.firstChild.lang = found[3] || document.documentElement.lang;
    if (found[1]) line("small", found[1]);
    if (found[2]) line("span", found[2]);
    (document.querySelector("main") || document.body).append(card);
    card.showPopover();
    link.setAttribute("aria-describedby", card.id);
    shown = link;
    place();
  }

  function place() {
    var at = shown.getClientRects()[0], box = card.getBoundingClientRect(), width = document.documentElement.clientWidth;
    card.style.left = Math.max(8, Math.min(at.left, width - box.width - 8)) + "px";
    card.style.top = (at.bottom + box.height + 4 < innerHeight || at.top < box.height ? at.bottom + 4 : at.top - box.height - 4) + "px";
  }

  function over(event) {
    var link = event.target.closest("main a[href]");
    if (event.pointerType !== "mouse") return;
    if (shown && (link === shown || card.contains(event.target))) clearTimeout(timer);
    else if (find(link)) later(500, function () { show(link); });
    else if (shown) later(300, hide);
    else clearTimeout(timer);
  }

  card = document.createElement("div");
  card.id = "card";
  card.className = "card";
  card.setAttribute("role", "tooltip");
  card.popover = "manual";

  function begin() {
    addEventListener("pointerover", over);
    addEventListener("pointerout", function (event) { if (!event.relatedTarget) later(300, hide); });
    addEventListener("focusin", function (event) {
      hide();
      if (event.target.matches("main a[href]:focus-visible")) show(event.target);
    });
    addEventListener("focusout", hide);
    addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
    addEventListener("pointerdown", function (event) { if (!card.contains(event.target)) hide(); });
    // The keyboard brings a link into view by scrolling, and its card stays with it.
    addEventListener("scroll", function () {
      if (shown && shown.matches(":focus-visible")) place();
      else hide();
    });
  }

  window.cards = function (found) {
    if (!words) begin();
    words = words || {};
    if (found.shares) divided = found;
    else found.forEach(function (row) { words[row[0]] = row.slice(1); });
    var now = document.querySelector("main a:focus-visible") || document.querySelector("main a:hover");
    find(now);
    if (now) later(300, function () { show(now); });
  };

  load("cards.js");
})(document.currentScript.dataset.home);
