// What a link to a model, a term, a source and the like leads to, in a few words beside it. Loaded at the first such link that is pointed at or
// focused; the link stays a link. The words are cards.js at the root of the language, which calls cards().
(function (home) {
  "use strict";
  var root = new URL(".", new URL(home, location.href)).href;
  var words, card, shown, timer;

  function find(link) {
    if (!words || !link) return;
    // A citation leads to a note, and the note to its source.
    if (link.closest(".cite")) link = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector("a");
    if (link && link.href.indexOf(root) === 0 && link.href !== location.href) return words[link.href.slice(root.length)];
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
    var at = link.getClientRects()[0], box = card.getBoundingClientRect(), width = document.documentElement.clientWidth;
    card.style.left = Math.max(8, Math.min(at.left, width - box.width - 8)) + "px";
    card.style.top = (at.bottom + box.height + 4 < innerHeight || at.top < box.height ? at.bottom + 4 : at.top - box.height - 4) + "px";
    link.setAttribute("aria-describedby", card.id);
    shown = link;
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

  window.cards = function (rows) {
    words = {};
    rows.forEach(function (row) { words[row[0]] = row.slice(1); });
    addEventListener("pointerover", over);
    addEventListener("pointerout", function (event) { if (!event.relatedTarget) later(300, hide); });
    addEventListener("focusin", function (event) {
      hide();
      if (event.target.matches("main a[href]:focus-visible")) show(event.target);
    });
    addEventListener("focusout", hide);
    addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
    addEventListener("pointerdown", function (event) { if (!card.contains(event.target)) hide(); });
    addEventListener("scroll", hide);
    var now = document.querySelector("main a:focus-visible") || document.querySelector("main a:hover");
    if (now) later(300, function () { show(now); });
  };

  var script = document.createElement("script");
  script.src = root + "cards.js";
  document.head.append(script);
})(document.currentScript.dataset.home);
