// node json-ld.mjs SITE CONTEXT: expands every JSON-LD block of a built site and makes RDF of it, in the processor's safe mode, which refuses whatever would be
// lost on the way. Nothing is fetched. The processor is the package jsonld of the working folder.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [site, contextFile] = process.argv.slice(2);
const jsonld = createRequire(join(process.cwd(), 'index.js'))('jsonld');
const context = JSON.parse(readFileSync(contextFile, 'utf8'));
const options = {
  safe: true,
  base: null,
  documentLoader: async url => {
    if (url !== 'https://schema.org') throw new Error(`no document ${url}`);
    return { documentUrl: url, document: context, contextUrl: null };
  },
};

// A check that lets everything pass is none.
for (const wrong of [{ '@type': 'TechArticle', headlin: 'x' }, { '@type': 'TechArtikel', headline: 'x' }, { '@type': 'TechArticle', url: 'not absolute' }]) {
  const refused = await jsonld.toRDF({ '@context': 'https://schema.org', ...wrong }, options).then(() => false, () => true);
  if (!refused) throw new Error(`not refused: ${JSON.stringify(wrong)}`);
}

let blocks = 0, mistakes = 0;
for (const name of readdirSync(site, { recursive: true }).filter(n => n.endsWith('.html')).sort()) {
  const html = readFileSync(join(site, name), 'utf8');
  for (const [, text] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    blocks++;
    try {
      const block = JSON.parse(text);
      const things = (await jsonld.expand(block, options)).flatMap(t => t['@graph'] ?? [t]);
      if (things.length !== block['@graph'].length) throw new Error(`${block['@graph'].length} things became ${things.length}`);
      if ((await jsonld.toRDF(block, options)).length === 0) throw new Error('it says nothing');
    } catch (e) {
      mistakes++;
      console.error(`${name}: ${e.message}${e.details ? ' ' + JSON.stringify(e.details.event?.details ?? e.details) : ''}`);
    }
  }
}
console.log(`${blocks} JSON-LD blocks, ${mistakes} mistakes`);
process.exit(blocks > 0 && mistakes === 0 ? 0 : 1);
