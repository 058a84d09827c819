#!/usr/bin/env bash
# Measures our Release build against the floor program (and Hugo, where it is installed), in one run and in turn: bash bench/run.sh [rounds]
# Output goes to memory where there is a place for it (/dev/shm), so that the disk's own work is not measured. Needs about 10 minutes and 2 GB.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
[ -d /dev/shm ] && export TMPDIR=/dev/shm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runtime=$(dotnet msbuild src/StatiqSite.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)

for project in src/StatiqSite.Cli bench/Floor bench/Bench; do dotnet build "$project" -c Release -v quiet --nologo; done
for project in src/StatiqSite.Cli bench/Floor; do dotnet publish "$project" -c Release -r "$runtime" -o "$work/native/$(basename "$project")" -v quiet --nologo; done
bench="dotnet bench/Bench/bin/Release/net10.0/bench.dll"
floor=bench/Floor/bin/Release/net10.0/floor.dll site=src/StatiqSite.Cli/bin/Release/net10.0/statiqsite.dll
native_floor=$work/native/Floor/floor native_site=$work/native/StatiqSite.Cli/statiqsite

for size in "1000 100" "10000 1000"; do
  read -r chapters models <<<"$size"
  corpus=$work/corpus
  $bench corpus "$corpus" "$chapters" "$models"
  echo; echo "## $chapters chapters, $models models"; echo
  echo "JIT:"; echo
  $bench compare "$rounds" "floor=dotnet $floor $corpus/input/chapters {out}" "statiqsite=dotnet $site --input $corpus/input --theme theme --output {out}"
  echo; echo "Native:"; echo
  native=("floor=$native_floor $corpus/input/chapters {out}" "statiqsite=$native_site --input $corpus/input --theme theme --output {out}")
  command -v hugo >/dev/null && native+=("hugo=hugo --quiet --source bench/hugo --contentDir $corpus/input/chapters --destination {out} --noBuildLock")
  $bench compare "$rounds" "${native[@]}"
done

echo; echo "## Edits in a preview of the last corpus (native)"; echo
$bench edits "$native_site" theme "$corpus" 9
echo; echo "## The real site"; echo
$bench compare "$rounds" "native=$native_site --output {out}" "jit=dotnet $site --output {out}"
echo; echo "## Laying out the lineage (JIT)"; echo
for size in "24 9" "60 10" "200 20"; do $bench lineage $size; echo; done
