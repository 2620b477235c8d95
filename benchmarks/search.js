/* Runs the shipped search engine as a page would, without a page: every shard is a script that is run.

   node search.js ENGINE INDEX_FOLDER <queries.json >results.json
   Queries: [text, …]. Results: a row a query: {hrefs, count, files, raw, gzip, ms, warm}. */
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [engineFile, folder] = process.argv.slice(2);
const page = {};
page.window = page;
const values = {};
page.pakphayunSearch = (name, value) => { values[name] = value; };
vm.createContext(page);
vm.runInContext(fs.readFileSync(engineFile, "utf8"), page);

const sizes = {};
function loader(log) {
  return (name) => {
    const file = path.join(folder, name + ".js");
    const data = fs.readFileSync(file);
    if (!sizes[name]) sizes[name] = [data.length, zlib.gzipSync(data, {level: 6}).length];
    log.push(name);
    vm.runInContext(data.toString("utf8"), page);
    return Promise.resolve(values[name]);
  };
}

async function main() {
  const rows = [];
  for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const log = [];
    const engine = new page.PakphayunSearch.Engine(loader(log));
    const start = process.hrtime.bigint();
    const answer = await engine.search(query);
    const hits = await engine.read(answer, 0, 16);
    const middle = process.hrtime.bigint();
    const files = log.length;
    await engine.read(await engine.search(query), 0, 16);
    const end = process.hrtime.bigint();
    const sum = (i) => log.slice(0, files).reduce((total, name) => total + sizes[name][i], 0);
    rows.push({
      hrefs: hits.map((hit) => hit.record[0]), count: answer.count || answer.ranked.length, files, raw: sum(0), gzip: sum(1),
      ms: Number(middle - start) / 1e6, warm: Number(end - middle) / 1e6,
    });
  }
  process.stdout.write(JSON.stringify(rows));
}
main().catch((error) => { process.stderr.write(error.stack + "\n"); process.exit(1); });
