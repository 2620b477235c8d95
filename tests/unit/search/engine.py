"""The shipped engine in Node: one process that answers a line of JSON with a line of JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from tests.support import ROOT

ENGINE = ROOT / "templates/assets/search.js"
_SERVE = """
const fs = require("fs"), vm = require("vm");
const page = {}; page.window = page;
vm.createContext(page);
vm.runInContext(fs.readFileSync(process.argv[1], "utf8"), page);
const {canonical, skeleton, terms, Engine} = page.PakphayunSearch;
const answers = {
  forms: (texts) => texts.map((text) => [canonical(text), skeleton(canonical(text)), terms(canonical(text)).sort()]),
  search: async ({files, query, english, section}) => {
    const values = {};
    page.pakphayunSearch = (name, value) => { values[name] = value; };
    const loaded = [];
    const load = async (name) => {
      loaded.push(name);
      vm.runInContext(files[name + ".js"], page);
      return values[name];
    };
    const engine = new Engine(load, english);
    const allow = (number) => !section || engine.manifest.sections[engine.manifest.section[number]] === section;
    const answer = await engine.search(query, allow);
    const hits = await engine.read(answer, 0, 16);
    const [hrefs, texts] = [0, 7].map((place) => hits.map((hit) => hit.record[place]));
    return {hrefs, texts, count: answer.count, loaded};
  },
};
require("readline").createInterface({input: process.stdin}).on("line", async (line) => {
  const [name, value] = JSON.parse(line);
  process.stdout.write(JSON.stringify(await answers[name](value)) + "\\n");
});
"""


class Node:
    """Asks the engine; closed with ``close``."""

    def __init__(self) -> None:
        node = shutil.which("node")
        if node is None:
            pytest.skip("node is not installed; the JavaScript half of the search is compared where it is")
        self._process = subprocess.Popen(
            [node, "-e", _SERVE, str(ENGINE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, name: str, value: Any) -> Any:
        self._process.stdin.write(json.dumps([name, value]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)
