// Loaded before the body, so that a chosen theme never flashes; all else waits for the document. Nothing here is needed to read.
(function (root, me) {
  "use strict";
  var themes = ["", "light", "dark"];
  function store(value) {
    try {
      if (value === undefined) return localStorage.getItem("theme") || "";
      localStorage.setItem("theme", value);
    } catch (e) { /* a browser that keeps nothing */ }
    return value || "";
  }
  function dress(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }
  dress(store());

  addEventListener("DOMContentLoaded", function () {
    var find = function (selector) { return document.querySelector(selector); };

    // The system's theme, light, dark.
    var button = find(".theme"), names = button.dataset.names.split("|");
    function say() { button.title = names[themes.indexOf(root.dataset.theme || "")]; button.setAttribute("aria-label", button.title); }
    button.onclick = function () {
      var next = themes[(themes.indexOf(root.dataset.theme || "") + 1) % 3];
      dress(next);
      store(next);
      say();
    };
    say();
    button.hidden = false;

    // Where the navigation stands at the page's end, the link to it opens it as a sheet instead.
    var nav = find("#nav"), link = find(".to-nav"), narrow = matchMedia("(max-width: 63.99rem)");
    if (nav.showPopover) {
      var opener = document.createElement("button");
      opener.type = "button";
      opener.className = link.className;
      opener.textContent = link.textContent;
      opener.popoverTargetElement = nav;
      link.replaceWith(opener);
      var head = document.createElement("p"), close = document.createElement("button");
      head.className = "sheet-head";
      head.textContent = link.textContent;
      close.type = "button";
      close.textContent = nav.dataset.close;
      close.popoverTargetElement = nav;
      close.popoverTargetAction = "hide";
      head.append(close);
      nav.prepend(head);
      narrow.onchange = function () {
        if (narrow.matches) nav.popover = "auto";
        else nav.popover = null;
      };
      narrow.onchange();
    }

    // However long the navigation is, the page itself is in sight there, and it begins with a whole entry.
    var here = nav.querySelector("[aria-current]");
    nav.ontoggle = function () {
      var under = (head && head.offsetHeight) || 0, place = function (entry) { return entry.getBoundingClientRect().top - nav.getBoundingClientRect().top; };
      if (!here || (place(here) >= under && place(here) + here.offsetHeight <= nav.clientHeight)) return;
      var most = Math.min(place(here) - nav.clientHeight / 2, nav.scrollHeight - nav.clientHeight - nav.scrollTop);
      var above = [].filter.call(nav.querySelectorAll("a"), function (entry) { return place(entry) - under <= most; });
      nav.scrollTop += place(above.pop() || here) - under;
    };
    nav.ontoggle();

    // The other language goes on where the reader is: the ids of sections are the same there.
    document.querySelectorAll(".languages a").forEach(function (other) {
      other.onclick = function () {
        var current = find(".toc a[aria-current]");
        other.hash = location.hash || (current ? current.hash : "");
      };
    });

    // Cards beside links come with the first link that asks for one.
    function meet(event) {
      if (event.pointerType === "touch" || !nav.showPopover || !event.target.closest("main a[href]")) return;
      removeEventListener("pointerover", meet);
      removeEventListener("focusin", meet);
      var script = document.createElement("script");
      script.src = me.dataset.cards;
      script.dataset.home = me.dataset.home;
      document.head.append(script);
    }
    addEventListener("pointerover", meet);
    addEventListener("focusin", meet);

    // The heading being read, in the list of the page's headings.
    var entries = document.querySelectorAll(".toc a");
    if (entries.length && window.IntersectionObserver) {
      var current, watch = new IntersectionObserver(function (seen) {
        seen.forEach(function (one) {
          if (!one.isIntersecting) return;
          if (current) current.removeAttribute("aria-current");
          current = find('.toc a[href="#' + CSS.escape(one.target.id) + '"]');
          current.setAttribute("aria-current", "true");
        });
      }, { rootMargin: "0px 0px -70%" });
      entries.forEach(function (entry) {
        var heading = document.getElementById(decodeURIComponent(entry.hash.slice(1)));
        if (heading) watch.observe(heading);
      });
    }
  });
})(document.documentElement, document.currentScript);
