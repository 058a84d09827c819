// Opens the search over the page. This is all that a page loads; the search itself comes when it is asked for.
(() => {
  "use strict";
  const me = document.currentScript, link = document.querySelector(".search-link");
  let script;
  const open = event => {
    event.preventDefault();
    if (script) return window.siteSearch?.open();
    if (window.siteSearch) return siteSearch.open();
    script = document.createElement("script");
    Object.assign(script.dataset, me.dataset, {open: "yes"});
    script.charset = "utf-8";
    script.src = me.dataset.script;
    script.onerror = () => location.href = link.href;
    document.head.append(script);
  };
  link.addEventListener("click", event => event.ctrlKey || event.metaKey || event.shiftKey || open(event));
  document.addEventListener("keydown", event => (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k" && open(event));
})();
