// What a first search of a built site loads, in bytes as they travel: node bench/search.mjs OUTPUT LANGUAGE QUERY...
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";

const [output, language, ...queries] = process.argv.slice(2);
const packed = path => gzipSync(readFileSync(join(output, path)), {level: 9}).length;
const script = "assets/" + readdirSync(join(output, "assets")).find(name => /^search\.[0-9a-f]+\.js$/.test(name));
const source = readFileSync(join(output, script), "utf8");
const median = sizes => sizes.sort((a, b) => a - b)[sizes.length >> 1];

const shards = readdirSync(join(output, "search")).filter(name => name.startsWith("s")).map(name => packed("search/" + name));
console.log(`list of files ${packed("search/index.js")}; ${shards.length} shards, median ${median(shards)}, largest ${Math.max(...shards)}`);
for (const query of queries) {
  const loaded = [script];
  (0, eval)(source);
  siteSearch.load = path => {
    loaded.push(path);
    (0, eval)(readFileSync(join(output, path), "utf8"));
  };
  const found = await siteSearch.find(query, language);
  await siteSearch.describe(found.own.slice(0, 5));
  await siteSearch.describe(found.other.slice(0, Math.max(3, 5 - found.own.length)), !found.own.length);
  const sum = paths => paths.reduce((bytes, path) => bytes + packed(path), 0), kind = start => sum(loaded.filter(path => path.startsWith("search/" + start)));
  console.log(`${query}: ${found.own.length} + ${found.other.length} pages; ${sum(loaded)} bytes in ${loaded.length} files (script ${packed(script)}, list ${kind("i")}, postings ${kind("s")}, entries ${kind("d")}, texts ${kind("t")})`);
}
