"use strict";
/* Nobody may have rebuilt the site since an item came to its end: the browser then says so itself, by the day in
   Thailand. On pages that ask for it, it also says when the whole site has not been made anew for days. */
(function () {
  function dayOf(milliseconds) {
    return new Date(milliseconds + 7 * 3600000).toISOString().slice(0, 10);
  }
  function say(mark) {
    mark.textContent = mark.getAttribute("data-say");
    mark.hidden = false;
  }
  var today = dayOf(Date.now());

  Array.prototype.forEach.call(document.querySelectorAll("[data-expires]"), function (mark) {
    if (mark.getAttribute("data-expires") > today) return;
    say(mark);
    var whole = mark.closest ? mark.closest("article, .card, tr") : null;
    if (whole) whole.className += " is-over";
  });

  var stale = document.querySelector("[data-stamp]");
  if (!stale || !window.fetch) return;
  fetch(stale.getAttribute("data-stamp"), { cache: "no-cache" })
    .then(function (answer) { return answer.ok ? answer.json() : null; })
    .then(function (stamp) {
      var oldest = dayOf(Date.now() - stale.getAttribute("data-days") * 86400000);
      if (stamp && stamp.day < oldest) say(stale);
    })
    .catch(function () {});
})();
