/* Search, first half: the engine. No page is known here; search-page.js shows what is found.

   The index lies in script files that call pakphayunSearch(name, value): the site's policy (script-src 'self')
   allows them, and they load from a folder too. Reads in any browser of 2018 or later.
   canonical() and terms repeat pakphayun_ssg/search/canonical.py and terms.py step by step; a test compares them. */
(function () {
  "use strict";

  /* ---- One form for all spellings (see canonical.py) ---- */
  const GLYPHS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";
  const MARK = "[ัิ-ฺ็-๎]";
  const STEPS = [
    [/[\u00ad\u0300-\u036f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+/g, ""],
    [/[\uf700-\uf71a]/g, (letter) => GLYPHS[letter.charCodeAt(0) - 0xf700]],
    [/ๅ/g, "า"],
    [/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)],
    [new RegExp("\\s+(?=" + MARK + ")", "g"), ""],
    [new RegExp("([ก-ฮ]" + MARK + "*)[\\s\ufffd]+า", "g"), "$1ํา"],
    [/า([่-๋ํ]+)/g, "$1า"],
    [new RegExp(MARK + "{2,}", "g"), (run) => Array.from(new Set(run)).sort().join("")],
    [/ํา+/g, "ำ"],
    [/เเ/g, "แ"],
    [/([ก-๎])\.(?=[ก-ฮเ-ไ])/g, "$1"],
    [/([0-9]),(?=[0-9]{3}(?![0-9]))/g, "$1"],
    [/(^|[^0-9])(0[0-9]{0,2})[ .()\u2010-\u2013-]{0,2}([0-9]{3,4})[ .()\u2010-\u2013-]{0,2}([0-9]{3,5})(?![0-9])/g,
      (all, before, first, middle, last) => {
        const number = first + middle + last;
        return number.length === (/^.[689]/.test(number) ? 10 : 9) ? before + number : all;
      }],
    [/(^|[^0-9])(2[4-6][0-9]{2})(?![0-9])/g, (all, before, year) =>
      before + (year >= 2443 && year <= 2643 ? year - 543 : year)],
    [/[^a-z0-9ก-ฮะ-ฺเ-ไ็-๎\u00df-\u024f\u0370-\u0dff\u0e80-\u1fff\u2c00-\u2dff\u3040-\ud7ff]+/g, " "],
    [/^ | $/g, ""],
  ];
  const canonical = (text) => STEPS.reduce(
    (form, step) => form.replace(step[0], step[1]), text.normalize("NFKD").toLowerCase().replace(/ς/g, "σ"));
  const skeleton = (form) => form.replace(/[็-์]/g, "").replace(/ำ/g, "า").replace(/ใ/g, "ไ");
  const closed = (form) => form.replace(/ /g, "");

  /* Things one query asks for at the most, shards it loads; the worth of a pair across a space, and of a passage of an attached file. */
  const MOST = 12, SHARDS = 13, BRIDGE = 0.4, ATTACHED = 0.9;

  /* ---- What is looked up (see terms.py) ---- */
  const tokens = (form) => form.match(/[เ-ไ]?[ก-ฮ][ะ-ฺ็-๎]*|[เ-ไะ-ฺ็-๎]|[0-9]+|[^ 0-9ก-๎]+/g) || [];
  const isThai = (token) => /^[ก-๎]/.test(token);
  const isNumber = (token) => /^[0-9]/.test(token);

  function pair(token, following) {
    if (isThai(token)) return token + (isThai(following) || isNumber(following) ? following : "$");
    if (!isNumber(token)) return "";
    return isThai(following) ? token + following : isNumber(following) ? token + "_" + following : "";
  }

  function terms(form) {
    const found = new Set();
    tokens(form).forEach((token, i, all) => {
      if (!isThai(token)) found.add(token);
      if (/^[a-z] [a-z]/.test(token + " " + (all[i + 1] || ""))) found.add(token + all[i + 1]);
      if (/^0[0-9]{8,9}$/.test(token)) found.add(token.slice(-4));
      const both = pair(token, all[i + 1] || "");
      if (both) found.add(both);
    });
    return Array.from(found);
  }

  /* What a query asks the index for, "most" things at the most. "open": the last letters may be the beginning of
     more; "bridge": a pair across a space, which the reader may have typed for the eye alone. */
  function wanted(form, most) {
    const list = [];
    const add = (want) => {
      if (!list.some((other) => other.exact === want.exact && other.first === want.first)) list.push(want);
    };
    let last = "";
    form.split(" ").forEach((word) => {
      const parts = tokens(word);
      if (parts.length === 1 && isThai(word)) add({first: word, key: skeleton(word), open: true, keep: true});
      parts.forEach((part, i) => {
        const before = parts[i - 1] || last, both = before && pair(before, part);
        if (both && !both.endsWith("$")) {
          add({exact: both, key: skeleton(both), open: i + 1 === parts.length, bridge: !i});
        }
        if (!isThai(part)) add({exact: part, key: part, open: part.length > 2 && !isNumber(part), keep: true});
      });
      last = parts[parts.length - 1];
    });
    const spare = list.filter((want) => !want.keep), room = Math.max(most - (list.length - spare.length), 3);
    if (spare.length <= room) return list;
    const step = (spare.length - 1) / (room - 1);
    const chosen = new Set(Array.from({length: room}, (_, i) => spare[Math.round(i * step)]));
    return list.filter((want) => want.keep || chosen.has(want));
  }

  /* The query in other words: each synonym in the place of what it means the same as. */
  function others(form, synonyms) {
    const found = [];
    synonyms.forEach((group) => {
      const at = group.find((word) => word.length > 4 ? form.includes(word) : (" " + form + " ").includes(" " + word + " "));
      if (at) group.forEach((word) => {
        if (word !== at && !form.includes(word)) found.push((" " + form + " ").replace(at, word).trim());
      });
    });
    return found.slice(0, 3);
  }

  /* How well a term of the index answers what is wanted, 0 to 1. */
  function likeness(term, want) {
    if (want.exact === term) return 1;
    const bare = skeleton(term);
    if (want.first) {
      const first = tokens(term)[0];
      return first === want.first ? 1 : skeleton(first) === want.key ? 0.5 : 0;
    }
    if (bare === want.key) return 0.5;
    return want.open && bare.startsWith(want.key) ? 0.4 : 0;
  }

  const DIGITS = {};
  Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").forEach((c, i) => { DIGITS[c] = i; });

  /* The numbers of a posting list: 2 × passage, + 1 where the term stands in the title. */
  function decode(text) {
    const numbers = [];
    let passage = 0, gap = 0;
    for (const letter of text) {
      const digit = DIGITS[letter];
      gap = gap * 32 + digit % 32;
      if (digit < 32) {
        passage += gap >> 1;
        numbers.push(passage * 2 + (gap & 1));
        gap = 0;
      }
    }
    return numbers;
  }

  /* ---- An index that is being read; load(name) promises the value of a file ---- */
  class Engine {
    constructor(load, english) {
      this.load = load;
      this.english = english ? 1 : 0;
      this.files = {};
    }

    get(name) {
      if (!this.files[name]) this.files[name] = this.load(name);
      return this.files[name];
    }

    open() {
      if (!this.opened) this.opened = this.get("manifest").then((manifest) => {
        const starts = [];
        let total = 0;
        manifest.own.forEach((own, i) => { starts.push(total); total += own + manifest.attached[i]; });
        const owner = new Int32Array(total);
        starts.forEach((start, i) => owner.fill(i, start, i + 1 < starts.length ? starts[i + 1] : total));
        Object.assign(this, {manifest, starts, owner});
      });
      return this.opened;
    }

    /* The number of the last shard that begins at or before a key. */
    place(key) {
      const keys = this.manifest.keys;
      let low = 0, high = keys.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (keys[middle] <= key) low = middle + 1; else high = middle;
      }
      return Math.max(low - 1, 0);
    }

    /* The shards that may hold what is wanted. */
    places(want) {
      const from = this.place(want.key), to = want.open ? this.place(want.key + "\uffff") : from;
      return Array.from({length: Math.min(to - from + 1, want.first ? 8 : 2)}, (_, i) => "terms/" + (from + i));
    }

    /* The terms that answer what is wanted, as [likeness, numbers], the likest first. */
    answers(want, places) {
      return Promise.all(places.map((place) => this.get(place))).then((shards) => {
        const found = [];
        shards.forEach((shard) => {
          const words = shard.split(" ");
          for (let i = 0; i < words.length; i += 2) {
            const like = likeness(words[i], want);
            if (like) found.push([like, words[i + 1]]);
          }
        });
        return found.sort((a, b) => b[0] - a[0]).map((pair) => [pair[0], decode(pair[1])]);
      });
    }

    /* What each document has of what is wanted: in its best passage, in all, in its title. */
    weigh(wants, lists) {
      const total = this.owner.length, documents = this.starts.length;
      const near = new Float64Array(total), far = new Float64Array(documents), top = new Float64Array(documents);
      const seen = new Int32Array(total), met = new Int32Array(documents), named = new Int32Array(documents);
      let all = 0, titles = 0;
      lists.forEach((list, index) => {
        const turn = index + 1, best = list.length ? list[0][0] : 0;
        const numbers = [].concat.apply([], list.filter((pair) => pair[0] === best).map((pair) => pair[1]));
        const part = wants[index].bridge ? BRIDGE : 1;
        const weight = part * Math.log(1 + total / (numbers.length + 0.5));
        const title = part * Math.log(1 + documents / (numbers.filter((number) => number & 1).length + 0.5));
        if (part === 1) {
          all += weight;
          titles += title;
        }
        list.forEach((pair) => pair[1].forEach((number) => {
          const passage = number >> 1, document = this.owner[passage];
          if (seen[passage] !== turn) { seen[passage] = turn; near[passage] += weight * pair[0]; }
          if (met[document] !== turn) { met[document] = turn; far[document] += weight * pair[0]; }
          if (number & 1 && named[document] !== turn) { named[document] = turn; top[document] += title * pair[0]; }
        }));
      });
      return {near: near.map((value) => value / all), far: far.map((value) => value / all), top: top.map((value) => value / titles)};
    }

    /* The documents that answer one form of the query; allow(document) is the filter. */
    rank(form, weights, allow) {
      const found = [], square = (value) => value * value;
      for (let document = 0; document < this.starts.length; document++) {
        if (!weights.far[document] || !allow(document)) continue;
        let passage = this.starts[document], high = 0;
        const own = passage + this.manifest.own[document], end = own + this.manifest.attached[document];
        for (let i = passage; i < end; i++) {
          const value = weights.near[i] * (i < own ? 1 : ATTACHED);
          if (value > high) { high = value; passage = i; }
        }
        const cover = weights.far[document];
        const tongue = this.manifest.english[document] === this.english ? 0.05 : 0;
        found.push({document, passage, form, cover,
          score: square(cover) + square(high) + 0.7 * square(weights.top[document]) + tongue});
      }
      return found;
    }

    /* Everything that answers, best first as far as the index knows: {ranked, count}; count has all that is asked. */
    search(query, allow) {
      const form = canonical(query);
      return this.open().then(() => {
        const forms = [form].concat(others(form, this.manifest.synonyms)), spent = new Set();
        const afford = (place) => spent.has(place) || (spent.size < SHARDS && spent.add(place));
        return Promise.all(forms.map((other, i) => {
          const asked = wanted(other, i ? 5 : MOST).map((want) => [want, this.places(want).filter(afford)])
            .filter((pair) => pair[1].length), wants = asked.map((pair) => pair[0]);
          return Promise.all(asked.map((pair) => this.answers(pair[0], pair[1]))).then((lists) =>
            this.rank(other, this.weigh(wants, lists), allow || (() => true)));
        }));
      }).then((each) => {
        const best = {};
        each.forEach((hits, i) => hits.forEach((hit) => {
          hit.worth = i ? 0.8 : 1;
          hit.score *= hit.worth;
          const other = best[hit.document];
          if (!other || hit.score > other.score) best[hit.document] = hit;
        }));
        const hits = Object.keys(best).map((document) => best[document]);
        const most = hits.reduce((high, hit) => Math.max(high, hit.cover), 0);
        const ranked = hits.filter((hit) => hit.cover >= Math.max(0.3, 0.45 * most)).sort(order);
        return {ranked, count: ranked.filter((hit) => hit.cover >= 0.9).length};
      });
    }

    /* Some of the answers with their records, put in order by what they say. */
    read(answer, from, count) {
      return Promise.all(answer.ranked.slice(from, from + count).map((hit) => this.get("texts/" + hit.passage).then((record) => {
        const close = closeness(hit.form, canonical(record[1]), canonical(record[7]));
        return Object.assign({}, hit, {record, score: hit.score + hit.worth * close});
      }))).then((hits) => hits.sort(order));
    }
  }

  const order = (a, b) => b.score - a.score || a.document - b.document;

  /* What a record's own words say for it: the whole query in one piece, its words, its numbers in the title. */
  function closeness(form, title, text) {
    const bare = closed(skeleton(form));
    const whole = (body, worth) => closed(body).includes(closed(form)) ? worth
      : closed(skeleton(body)).includes(bare) ? worth * 0.6 : 0;
    const holds = (body, word) => isThai(word) ? closed(body).includes(word) : (" " + body + " ").includes(" " + word);
    const words = form.split(" "), numbers = words.filter(isNumber);
    const share = (body) => words.filter((word) => holds(body, word)).length / words.length;
    const told = numbers.filter((word) => (" " + title + " ").includes(" " + word + " ")).length;
    return whole(title, 1 + 0.5 * form.length / Math.max(title.length, form.length)) + whole(text, 0.8)
      + 0.4 * share(title) + 0.3 * share(text) + (numbers.length ? 0.3 * told / numbers.length : 0);
  }

  window.PakphayunSearch = {canonical, skeleton, closed, terms, Engine};
})();
