#!/usr/bin/env bash
# Installs what the tests need and runs them all: bash tests/run.sh [--quick]
#   --quick  leaves out the tests in a browser, those with real web servers, the checkers of markup and of JSON-LD, and those of the native binary and of the .NET tool.
# The last line is "N passed, N failed"; the exit code is 0 only when at least one test ran and none failed.
set -uo pipefail
cd "$(dirname "$0")/.."

quick=false
case "${1:-}" in
  '') ;;
  --quick) quick=true ;;
  *) echo "usage: bash tests/run.sh [--quick]" >&2; exit 2 ;;
esac

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=Release
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# A browser and a Han font: Debian's where there is apt and we may use it, else the browser that Playwright installs itself.
install_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] && return 0
  if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}" >/dev/null
  elif ! command -v chromium >/dev/null; then
    local driver=tests/StatiqSite.BrowserTests/bin/$configuration/net10.0/.playwright
    "$(ls "$driver"/node/*/node | head -1)" "$driver/package/cli.js" install --with-deps chromium
  fi
}

# The web servers that serve the site for the tests; they are started by the tests alone, with settings of their own.
install_servers() {
  local missing=()
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  [ -x /usr/sbin/apache2 ] || missing+=(apache2-bin)
  [ -e /etc/mime.types ] || missing+=(media-types)
  command -v python3 >/dev/null || missing+=(python3)
  command -v curl >/dev/null || missing+=(curl)
  [ ${#missing[@]} -eq 0 ] && return 0
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || return 1
  # The package starts nginx with the system's settings where it can; the tests need but the program.
  if [[ " ${missing[*]} " == *" nginx-light "* ]] && [ -d /run/systemd/system ]; then "${root[@]}" systemctl disable --quiet --now nginx; fi
}

# What the linker of the native compiler needs.
install_linker() {
  command -v clang >/dev/null || command -v gcc >/dev/null && return 0
  command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ] \
    && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev >/dev/null
}

# The native binary, in $results/native. A trim or AOT warning that src/StatiqSite.Cli/native-warnings.txt does not list fails it.
publish_native() {
  local runtime log="$results/native.log"
  runtime=$(dotnet msbuild src/StatiqSite.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier) || return 1
  dotnet publish src/StatiqSite.Cli -c "$configuration" -r "$runtime" -o "$results/native" -p:ListNativeWarnings=true --nologo >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  sed -n "s/.*warning \(IL[0-9]*: Assembly '[^']*'\).*/\1/p; t; s/.*warning \(IL[0-9]*\)/\1/p" "$log" | sort -u | diff src/StatiqSite.Cli/native-warnings.txt - >&2
}

# The .NET tool, packed and installed from the folder it was packed into: $results/tool/statiqsite.
install_tool() {
  dotnet pack src/StatiqSite.Cli -o "$results/packages" -v quiet --nologo \
    && dotnet tool install StatiqSite --tool-path "$results/tool" --source "$results/packages" >/dev/null
}

dotnet build StatiqSite.sln -c "$configuration" -v quiet --nologo || { echo "the build failed" >&2; echo "0 passed, 1 failed"; exit 1; }
$quick || install_browser || { echo "the browser could not be installed" >&2; echo "0 passed, 1 failed"; exit 1; }
$quick || install_servers || { echo "the web servers could not be installed: nginx, Apache httpd and Python are needed" >&2; echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0
# run NAME [FILTER…]: runs a test project, or some of it, and adds to the counts.
run() {
  local name=$1 log now_passed now_failed status
  shift
  log=$(mktemp -p "$results")
  dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" --progress off --no-ansi "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  now_passed=$(sed -n 's/^ *succeeded: *\([0-9]*\)$/\1/p' "$log" | tail -1)
  now_failed=$(sed -n 's/^ *failed: *\([0-9]*\)$/\1/p' "$log" | tail -1)
  passed=$((passed + ${now_passed:-0})) failed=$((failed + ${now_failed:-0}))
  # A runner that broke off, or ran nothing, has failed whatever it counted.
  if [ "$status" -ne 0 ] && [ "${now_failed:-0}" -eq 0 ]; then failed=$((failed + 1)); fi
}

if $quick; then
  run StatiqSite.Tests --filter-not-namespace '*.Servers'
else
  run StatiqSite.Tests
  run StatiqSite.BrowserTests
  if install_linker && publish_native; then
    STATIQSITE_PROGRAM="$results/native/statiqsite" run StatiqSite.Tests --filter-namespace '*.CommandLine'
  else
    echo "the native binary could not be made, or has warnings that are not listed" >&2
    failed=$((failed + 1))
  fi
  if install_tool; then
    STATIQSITE_PROGRAM="$results/tool/statiqsite" run StatiqSite.Tests --filter-class '*.CommandLine.BuildTests'
  else
    echo "the .NET tool could not be packed and installed" >&2
    failed=$((failed + 1))
  fi
fi

if ! $quick; then
  # The pages and stylesheets of the real site are one test more, and what they say in JSON-LD is another.
  dotnet "tests/StatiqSite.Tests/bin/$configuration/net10.0/statiqsite.dll" build --output "$results/site"
  if bash tests/check-markup "$results/site"; then
    passed=$((passed + 1))
  else
    echo "the Nu checker found mistakes in the site, or could not be had" >&2
    failed=$((failed + 1))
  fi
  if bash tests/check-json-ld "$results/site"; then
    passed=$((passed + 1))
  else
    echo "the JSON-LD of the site has mistakes, or its processor could not be had" >&2
    failed=$((failed + 1))
  fi
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
