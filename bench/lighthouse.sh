#!/usr/bin/env bash
# Holds pages of a built site to Lighthouse's mobile preset: bash bench/lighthouse.sh FOLDER [RUNS [PAGE…]]. Prints the medians, and what every run found wanting.
# nginx serves the folder under its generated rules, with gzip, and Lighthouse comes from npm; nothing of either is left behind. Needs nginx, npm and chromium.
set -euo pipefail
version=12.8.2
site=$(realpath "$1") runs=${2:-3}
pages=("${@:3}")
[ ${#pages[@]} -gt 0 ] || pages=(index.html chapters/evolution.html lineage.html models/text-davinci-003.html search.html "search.html?q=gpt")

own=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$own"' EXIT
port=$(node -e 'require("net").createServer().listen(0, "127.0.0.1", function () { console.log(this.address().port); this.close(); })')
cat >"$own/nginx.conf" <<END
daemon off;
master_process off;
pid $own/pid;
events { }
http {
    include /etc/nginx/mime.types;
    access_log off;
    gzip on;
    gzip_types text/css application/javascript application/json application/xml text/plain;
    client_body_temp_path $own/body;
    proxy_temp_path $own/proxy;
    fastcgi_temp_path $own/fastcgi;
    uwsgi_temp_path $own/uwsgi;
    scgi_temp_path $own/scgi;
    server {
        listen 127.0.0.1:$port;
        root "$site";
        include "$site/hosting/nginx.conf";
    }
}
END
PATH=$PATH:/usr/sbin nginx -p "$own" -c "$own/nginx.conf" -e "$own/error.log" &
server=$!
npm install --silent --no-save --prefix "$own" "lighthouse@$version" >/dev/null
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium)}

cat >"$own/row.js" <<'END'
const [page, ...files] = process.argv.slice(2), runs = files.map(file => JSON.parse(require("fs").readFileSync(file)));
const median = of => runs.map(of).sort((a, b) => a - b)[runs.length >> 1], audit = name => median(run => run.audits[name].numericValue);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const cells = [...categories.map(name => Math.round(median(run => run.categories[name].score) * 100)),
  ...["first-contentful-paint", "largest-contentful-paint"].map(name => (audit(name) / 1000).toFixed(2)),
  Math.round(audit("total-blocking-time")), +audit("cumulative-layout-shift").toFixed(3), Math.round(audit("total-byte-weight") / 1024)];
console.log(`| ${[page, ...cells].join(" | ")} |`);
for (const name of categories) for (const { id, weight } of runs[0].categories[name].auditRefs) {
  if (!weight || !runs.every(run => run.audits[id].score !== null && run.audits[id].score < 1)) continue;
  const { title, displayValue, explanation, details } = runs[0].audits[id], nodes = (details?.items || []).slice(0, 3).map(item => item.node?.selector).filter(Boolean);
  console.error([`${page}: ${id}`, displayValue || explanation || title, ...nodes].join(": "));
}
END

echo "| page | performance | accessibility | best practices | SEO | FCP s | LCP s | TBT ms | CLS | KiB |"
echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
for page in "${pages[@]}"; do
  for language in "" en/; do
    rm -f "$own"/run-*
    for run in $(seq "$runs"); do
      "$own/node_modules/.bin/lighthouse" "http://127.0.0.1:$port/$language$page" --quiet --output json --output-path "$own/run-$run" --chrome-flags="--headless=new --no-sandbox"
    done
    node "$own/row.js" "$language$page" "$own"/run-*
  done
done
