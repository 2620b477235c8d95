/* Search, second half: the page. Reads the form and the address, shows what search.js finds.

   document.documentElement.dataset.searchState is "busy" while a search runs and "done" when it has ended. */
(function () {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const form = byId("search-form"), field = byId("find"), status = byId("search-status"), list = byId("search-results");
  const more = byId("search-more"), help = byId("search-help");
  if (!form || !window.PakphayunSearch) return;
  const {canonical, skeleton, closed, Engine} = window.PakphayunSearch;
  const BATCH = 16, FILTERS = ["section", "year", "type"], PAUSE = 300;

  /* ---- The files of the index: scripts that hand their value over ---- */
  const waiting = {};
  window.pakphayunSearch = (name, value) => waiting[name](value);
  const load = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting[name] = resolve;
    script.onload = () => script.remove();
    script.onerror = () => { script.remove(); reject(new Error(name)); };
    script.src = form.dataset.index + name + ".js";
    document.head.appendChild(script);
  });
  const engine = new Engine(load, document.documentElement.lang === "en");

  /* ---- Where in a text as written the letters stand that were looked for ---- */
  function find(text, word) {
    for (const fold of [(part) => closed(canonical(part)), (part) => skeleton(closed(canonical(part)))]) {
      const wanted = fold(word), at = wanted ? fold(text).indexOf(wanted) : -1;
      if (at < 0) continue;
      const until = (length) => {
        let low = 0, high = text.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (fold(text.slice(0, middle)).length >= length) high = middle; else low = middle + 1;
        }
        return low;
      };
      let start = until(at + 1) - 1, end = until(at + wanted.length);
      while (start > 0 && /[ัำิ-ฺ็-๎]/.test(text[start])) start--;
      while (end < text.length && /[ะ-ฺ็-๎]/.test(text[end])) end++;
      return [start, end];
    }
    return null;
  }

  /* The query, then its words: a change of script parts them as a space does, as the index sees it. */
  const pieces = (query) => [query].concat((query.match(/[ก-๙.]+|[^\sก-๙]+/g) || [])
    .filter((word) => closed(canonical(word)).length > 1)).slice(0, 8);

  function marked(node, text, spans) {
    let last = 0;
    spans.sort((a, b) => a[0] - b[0]).forEach((span) => {
      if (span[0] < last) return;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(span[0], span[1]);
      node.append(text.slice(last, span[0]), mark);
      last = span[1];
    });
    node.append(text.slice(last));
  }

  function spansOf(text, words) {
    const whole = find(text, words[0]);
    return whole ? [whole] : words.slice(1).map((word) => find(text, word)).filter(Boolean);
  }

  /* Some words around the first match, cut at spaces where there are any. */
  function snippet(text, words) {
    const spans = spansOf(text, words), first = spans.length ? Math.min.apply(null, spans.map((span) => span[0])) : 0;
    let from = Math.max(0, first - 70), to = Math.min(text.length, first + 190);
    const space = text.slice(from, first).search(/\s/);
    if (from && space >= 0) from += space + 1;
    while (from > 0 && /[ะ-ฺ็-๎]/.test(text[from])) from--;
    const back = text.slice(first + 100, to).search(/\s\S*$/);
    if (to < text.length && back >= 0) to = first + 100 + back;
    while (to < text.length && /[ะ-ฺ็-๎]/.test(text[to])) to++;
    const inside = spans.filter((span) => span[0] >= from && span[1] <= to).map((span) => [span[0] - from, span[1] - from]);
    return {text: text.slice(from, to), spans: inside, before: from > 0, after: to < text.length};
  }

  function make(parent, tag, name, text) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    parent.append(element, " ");
    return element;
  }

  function row(record, words) {
    const [href, title, label, iso, date, types, where, text, language] = record;
    const item = document.createElement("li"), link = make(make(item, "h2"), "a", "search-result");
    const body = make(item, "p"), line = make(item, "p", "line"), cut = snippet(text.replace(/\s+/g, " "), words);
    link.href = href;
    marked(link, title, spansOf(title, words));
    body.append((where ? where + ": " : "") + (cut.before ? "… " : ""));
    marked(body, cut.text, cut.spans);
    body.append(cut.after ? " …" : "");
    make(line, "time", "line-part", date).dateTime = iso;
    make(line, "span", "line-part", label);
    if (types.length) {
      const badges = make(line, "span", "line-part");
      types.forEach((type) => make(badges, "span", "badge", type));
    }
    if (language !== document.documentElement.lang) item.lang = link.hreflang = language;
    return item;
  }

  /* ---- One search; a later one overtakes it ---- */
  let current = 0;
  const say = (text) => { status.textContent = text; };
  const state = (value) => { document.documentElement.dataset.searchState = value; };
  const choice = (name) => (form.elements[name] ? form.elements[name].value : "");

  function allow(number) {
    const facts = engine.manifest, section = choice("section"), year = choice("year"), type = choice("type");
    return (!section || facts.sections[facts.section[number]] === section)
      && (!year || String(facts.years[facts.year[number]]) === year)
      && (!type || (facts.type[number] >> facts.types.indexOf(type) & 1) === 1);
  }

  function search() {
    const turn = ++current, query = field.value, words = pieces(query), letters = closed(canonical(query));
    const clear = () => { list.textContent = ""; more.hidden = help.hidden = true; };
    document.title = (letters ? query.trim() + " - " : "") + form.dataset.title;
    if (letters.length < 2) {
      clear();
      say(query.trim() ? form.dataset.short : "");
      return state("done");
    }
    state("busy");
    const slow = setTimeout(() => say(form.dataset.busy), 600);
    const end = (text) => { clearTimeout(slow); if (turn === current) { say(text); state("done"); } };
    engine.search(query, allow).then((answer) => {
      const show = (from) => engine.read(answer, from, BATCH).then((hits) => {
        if (turn !== current) return;
        if (!from) clear();
        hits.forEach((hit) => list.appendChild(row(hit.record, words)));
        more.hidden = from + BATCH >= answer.ranked.length;
        more.onclick = () => {
          const first = list.children.length;
          show(from + BATCH).then(() => list.children[first].querySelector("a").focus());
        };
      });
      return show(0).then(() => {
        if (turn === current) help.hidden = answer.ranked.length > 0;
        const near = answer.ranked.length - answer.count;
        const whole = answer.count === 1 ? form.dataset.foundOne : form.dataset.found.replace("%d", answer.count);
        end(!answer.ranked.length ? form.dataset.none : !answer.count ? form.dataset.near.replace("%d", near)
          : near ? whole + " " + form.dataset.foundNear.replace("%d", near) : whole);
      });
    }).catch(() => { if (turn === current) clear(); end(form.dataset.failed); });
  }

  /* ---- The address holds the query and the filters ---- */
  function address() {
    const query = [["q", field.value.trim()]].concat(FILTERS.map((name) => [name, choice(name)]));
    return location.pathname + query.filter((pair) => pair[1])
      .map((pair, i) => (i ? "&" : "?") + pair[0] + "=" + encodeURIComponent(pair[1])).join("");
  }
  function keep(how) {
    if (address() === location.pathname + location.search) return false;
    try { history[how](null, "", address()); } catch (error) { /* a page from a folder has no address to keep */ }
    return true;
  }
  function read() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") || "";
    FILTERS.forEach((name) => { if (form.elements[name]) form.elements[name].value = query.get(name) || ""; });
    FILTERS.forEach((name) => { if (form.elements[name] && form.elements[name].selectedIndex < 0) form.elements[name].value = ""; });
    search();
  }
  let pause = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    keep("pushState");
    search();
  });
  form.addEventListener("change", (event) => {
    if (event.target === field) return;
    keep("pushState");
    search();
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { if (keep("replaceState")) search(); }, PAUSE);
  });
  window.addEventListener("popstate", read);
  read();
})();
